using Npgsql;
using Parallax.Core;
using Parallax.Storage.PostgreSql;

namespace Parallax.Storage.Tests.PostgreSql;

/// <summary>An address says where a store is; a wrong one is told in a line, and never its password.</summary>
public sealed class PostgreSqlAddressTests
{
    [Theory]
    [InlineData("postgres://anna@db.example:6000/press", "Host=db.example;Port=6000;Database=press;Username=anna")]
    [InlineData("postgresql://db.example/press", "Host=db.example;Port=5432;Database=press")]
    [InlineData(
        "postgres://anna:a%40b%2Fc@[::1]/press?sslmode=require&connect_timeout=7",
        "Host=::1;Port=5432;Database=press;Username=anna;Password=a@b/c;SSL Mode=Require;Timeout=7"
    )]
    [InlineData("postgres:///press?host=/var/run/postgresql", "Host=/var/run/postgresql;Port=5432;Database=press")]
    public void AnAddressIsWhatNpgsqlIsTold(string address, string expected)
    {
        var told = new NpgsqlConnectionStringBuilder(PostgreSqlAddress.Parse(address).Connection);

        told.EquivalentTo(new NpgsqlConnectionStringBuilder(expected)).ShouldBeTrue(told.ConnectionString);
    }

    [Theory]
    [InlineData("postgres://")]
    [InlineData("postgres://anna:secret@db.example")]
    [InlineData("postgres://anna:secret@db.example/a/b")]
    [InlineData("postgres://anna:secret@db.example:port/press")]
    [InlineData("postgres://anna:secret@db.example/press?nonsense=1")]
    [InlineData("postgres://anna:secret@db.example/press?sslmode=nonsense")]
    [InlineData("postgres://anna:se\ncret@:x/press")]
    public void AWrongAddressIsALineWithoutItsPassword(string address)
    {
        var fault = Should.Throw<StoreException>(() => PostgreSqlAddress.Parse(address));

        fault.Message.ShouldContain("postgres://user@host:port/name");
        fault.Message.ShouldNotContain('\n');
        fault.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void WhatIsShownHasNoPassword() =>
        PostgreSqlAddress
            .Parse("postgres://anna:secret@db.example/press?password=secret")
            .Shown.ShouldBe("postgres://anna@db.example:5432/press");
}
