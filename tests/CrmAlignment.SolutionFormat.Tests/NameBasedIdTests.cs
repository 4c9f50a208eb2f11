using System;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

public sealed class NameBasedIdTests
{
    private static readonly Guid Dns = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    // The example of RFC 9562, appendix A.4.
    [Fact]
    public void Create_gives_the_id_of_the_standards_example() =>
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), NameBasedId.Create(Dns, "www.example.com"));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("Angebot über 5 €")]
    public void Create_marks_version_and_variant(string name)
    {
        var text = NameBasedId.Create(Dns, name).ToString();

        Assert.Equal('5', text[14]);
        Assert.Contains(text[19], "89ab");
    }

    [Fact]
    public void Create_gives_another_id_to_another_scope_or_name()
    {
        Assert.NotEqual(NameBasedId.Create(Dns, "x"), NameBasedId.Create(Guid.Empty, "x"));
        Assert.NotEqual(NameBasedId.Create(Dns, "x"), NameBasedId.Create(Dns, "X"));
    }
}
