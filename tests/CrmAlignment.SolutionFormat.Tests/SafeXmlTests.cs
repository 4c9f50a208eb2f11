using System;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Xunit;

namespace CrmAlignment.SolutionFormat.Tests;

public sealed class SafeXmlTests
{
    private const string Remedy = "Correct the XML; a document type (DTD) is never accepted.";

    [Fact]
    public void TryRead_keeps_positions_and_white_space()
    {
        Assert.True(SafeXml.TryRead("a.xml", Encoding.UTF8.GetBytes("<a>\n  <b />\n</a>"), SolutionLimits.Default, out var root, out _));

        Assert.Equal("<a>\n  <b />\n</a>", root.ToString(SaveOptions.DisableFormatting));
        Assert.Equal((2, 4), (((IXmlLineInfo)root.Element("b")!).LineNumber, ((IXmlLineInfo)root.Element("b")!).LinePosition));
    }

    [Fact]
    public void TryRead_says_where_the_xml_is_malformed()
    {
        var problem = Refused("<a>\n  <b>\n</a>");

        Assert.Equal(("a.xml", 3, 3, Remedy), (problem.Part, problem.Line, problem.Column, problem.Remedy));
        Assert.StartsWith("the XML cannot be read: ", problem.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\"><a/>")]
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("<a/><b/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such-encoding\"?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>")]
    public void TryRead_refuses_what_is_no_plain_document(string text) => Assert.Equal(Remedy, Refused(text).Remedy);

    [Fact]
    public void TryRead_refuses_more_characters_than_a_part_may_have()
    {
        var limits = new SolutionLimits { PartBytes = 20 };

        Assert.True(SafeXml.TryRead("a.xml", Encoding.UTF8.GetBytes("<a>4567890123456</a>"), limits, out _, out _));
        Assert.False(SafeXml.TryRead("a.xml", Encoding.UTF8.GetBytes($"<a>{new string('x', 100)}</a>"), limits, out _, out _));
    }

    [Theory]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(300_000)]
    public void TryRead_refuses_elements_below_the_depth_allowed(int depth)
    {
        var text = new StringBuilder().Insert(0, "<a>\n", depth).Insert(depth * 4, "</a>", depth).ToString();

        if (depth <= SolutionLimits.Default.XmlDepth)
        {
            Assert.True(SafeXml.TryRead("a.xml", Encoding.UTF8.GetBytes(text), SolutionLimits.Default, out _, out _));
        }
        else
        {
            var expected = new FormatProblem(
                "a.xml", 257, 2, "the XML cannot be read: <a> is nested more than 256 elements deep. Line 257, position 2.", Remedy);
            Assert.Equal(expected, Refused(text));
        }
    }

    private static FormatProblem Refused(string text)
    {
        Assert.False(SafeXml.TryRead("a.xml", Encoding.UTF8.GetBytes(text), SolutionLimits.Default, out var root, out var problem));
        Assert.Null(root);
        return problem;
    }
}
