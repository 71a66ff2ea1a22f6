using Parallax.Cluster.Messaging.Rabbit;

namespace Parallax.Cluster.Tests.Messaging;

public sealed class BrokerAddressTests
{
    [Theory]
    [InlineData("amqp://anna:s3cret@broker.example:5673/news", "amqp://broker.example:5673/news")]
    [InlineData("amqps://anna:s3cret@broker.example/", "amqps://broker.example")]
    [InlineData("amqp://broker.example", "amqp://broker.example")]
    public void ItIsShownWithoutCredentials(string text, string shown) =>
        BrokerAddress.Parse(text).ToString().ShouldBe(shown);

    [Theory]
    [InlineData("")]
    [InlineData("broker.example:5672")]
    [InlineData("http://anna:s3cret@broker.example/")]
    [InlineData("amqp://anna:s3cret@broker.example/a/b")]
    [InlineData("amqp://anna:s3cret@bro ker/")]
    public void WhatIsNoneIsToldWithoutRepeatingIt(string text) =>
        Should.Throw<FormatException>(() => BrokerAddress.Parse(text)).Message.ShouldNotContain("s3cret");
}
