using System.Text;
using Parallax.Cluster.Messaging.Rabbit;

namespace Parallax.Cluster.Tests.Messaging;

public sealed class DeathHeaderTests
{
    [Fact]
    public void TheLastDeathIsRead()
    {
        var headers = new Dictionary<string, object?>
        {
            ["x-death"] = new List<object?> { Table("parallax.read", "delivery_limit"), Table("other", "expired") },
            ["x-delivery-count"] = 21L,
        };

        DeathHeader.Read(headers).ShouldBe(new("read", "delivery_limit", 21));
    }

    [Fact]
    public void WhatHasAnotherShapeIsNone()
    {
        DeathHeader.Read(null).ShouldBeNull();
        DeathHeader.Read(new Dictionary<string, object?>()).ShouldBeNull();
        DeathHeader.Read(new Dictionary<string, object?> { ["x-death"] = 3 }).ShouldBeNull();
        DeathHeader.Read(new Dictionary<string, object?> { ["x-death"] = new List<object?>() }).ShouldBeNull();
        DeathHeader.Read(new Dictionary<string, object?> { ["x-death"] = new List<object?> { "no" } }).ShouldBeNull();
        DeathHeader.Number(new Dictionary<string, object?> { ["n"] = "7" }, "n").ShouldBeNull();
    }

    private static Dictionary<string, object?> Table(string queue, string reason) =>
        new() { ["queue"] = Encoding.UTF8.GetBytes(queue), ["reason"] = Encoding.UTF8.GetBytes(reason) };
}
