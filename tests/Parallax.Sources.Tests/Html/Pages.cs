namespace Parallax.Sources.Tests.Html;

/// <summary>A page as news sites make them, written for these tests.</summary>
internal static class Pages
{
    public const string Ferry = """
        <!doctype html>
        <html lang="en"><head>
        <meta charset="utf-8"><title>Ferry to Ansel stays in port | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post &amp; Mail">
        <meta property="og:title" content="Ferry to Ansel stays in port">
        <meta property="article:published_time" content="2024-03-05T23:30:00-05:00">
        <link rel="canonical" href="https://harbour.example/2024/ferry">
        <style>p { color: black }</style><script>document.write("<p>not text</p>")</script>
        </head><body class="has-sidebar comments-open">
        <header class="site-header"><h1 class="logo"><a href="/">Harbour Post</a></h1>
        <nav><ul><li><a href="/a">All news</a></li><li><a href="/b">Sport</a></li></ul></nav></header>
        <div class="cookie-consent"><p>We use cookies to give you the best experience on our site. By going on you agree to all of them, now and for ever.</p></div>
        <main><article class="post tag-ferry">
        <p class="kicker">Transport</p>
        <h1>Ferry to Ansel stays in&nbsp;port</h1>
        <p class="standfirst">Islanders wait for bread and letters as the harbour board and the owner argue over who should pay.</p>
        <div class="byline">By <a href="/m">Maren Ostby</a></div><time datetime="2024-03-05">Published 5 March 2024, 23:30</time>
        <ul class="share-bar"><li><a href="#">Share on this</a></li><li><a href="#">Share on that</a></li></ul>
        <figure><img src="x.jpg" alt="ferry"><figcaption>The ferry at its berth on Monday. <span class="credit">Jon Pell/HP</span></figcaption></figure>
        <div class="article-body">
        <p>ANSEL — The only ferry to the island did not sail on Tuesday, the third day in a row, the harbour board said.</p>
        <p>“We were told nothing,” said Mayor Ruth Calder, who has asked the ministry for a boat.<br><br>The owner blamed the&shy; board.</p>
        <div class="ad-slot"><p>Advertisement: buy a better boat today, with twenty instalments and no questions asked of you.</p></div>
        <h2>What the board wants</h2>
        <ul><li>New lights on the pier by the first of May;</li><li>a second pilot for every night crossing.</li></ul>
        <p><a href="/other">Read also: Storm closes the school at Ansel for a week</a></p>
        <p hidden>This paragraph is not shown to any reader of the page at all, whatever the time.</p>
        <blockquote><p>“A pilot costs more than the boat earns in a month,” the owner wrote in a letter.</p></blockquote>
        </div></article>
        <section id="comments"><h2>Comments</h2><p>I have lived on Ansel for forty years and have never seen such a thing, and I have seen a great many things in my time here.</p><p>First!</p></section>
        </main>
        <aside><h3>Most read</h3><p>Ten recipes for seaweed that your guests will not forget, from the kitchen of our own columnist.</p></aside>
        <footer><p>Copyright Harbour Post, all rights reserved, printed on the island since the year of the great storm.</p></footer>
        </body></html>
        """;
}
