Console.Error.WriteLine("parallax: not wired yet");
return 3;
