using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages.Generator;

/// <summary>A slip in the data file is an error of the build, with its line; nothing is generated from such a file.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DataProblemTests
{
    [Theory]
    [InlineData("<Parameter Name=\"A\" Type=\"int\" />", "Parameter 'A' has no sentence: say what it is, and end with a period.")]
    [InlineData(
        "<Parameter Name=\"A\" Type=\"int\">No period</Parameter>",
        "Parameter 'A' has no sentence: say what it is, and end with a period.")]
    [InlineData("<Parameter Name=\"A\">It.</Parameter>", "Parameter 'A' has no Type: write Type=\"...\".")]
    [InlineData("<Parameter Type=\"int\">It.</Parameter>", "Parameter has no Name: write Name=\"...\".")]
    [InlineData("<Parameter Name=\"A b\" Type=\"int\">It.</Parameter>", "'A b' cannot be a name in C#.")]
    [InlineData("<Parameter Name=\"A\" Type=\"int[\">It.</Parameter>", "'int[', the type of 'A', is no type of C#.")]
    [InlineData(
        "<Result Name=\"A\" Type=\"int\" Required=\"true\">It.</Result>",
        "Result 'A' has Required, which nothing reads: remove it, or write one of Name, Type, Page.")]
    [InlineData(
        "<Parameter Name=\"A\" Type=\"int\" Required=\"yes\">It.</Parameter>",
        "Required of Parameter 'A' is 'yes': write true or false.")]
    [InlineData(
        "<Parameter Name=\"A\" Type=\"int\" Default=\"1\">It.</Parameter>",
        "'A' has a default and is not required: add Required=\"true\".")]
    [InlineData(
        "<Constructor Parameters=\"B\">It.</Constructor>",
        "A constructor takes 'B', which is no parameter of the message: write the name of one.")]
    [InlineData(
        "<Parametre />",
        "Message 'Hello' holds Parametre, which nothing reads: remove it, or write one of Parameter, Constructor, Result.")]
    public void Slip_within_a_message_is_named(string content, string problem)
        => AssertProblem("<Message Name=\"Hello\" Summary=\"Says hello.\">\n" + content + "</Message>", problem, SampleData.FirstLine + 1);

    [Theory]
    [InlineData("Parameter", "B", "A", "'A' comes after 'B': sort by name.")]
    [InlineData("Parameter", "A", "A", "'A' is there twice: remove one.")]
    [InlineData("Result", "B", "A", "'A' comes after 'B': sort by name.")]
    [InlineData("Result", "A", "A", "'A' is there twice: remove one.")]
    public void Order_of_members_is_held(string kind, string first, string second, string problem)
        => AssertProblem(
            "<Message Name=\"Hello\" Summary=\"Says hello.\">\n"
                + $"<{kind} Name=\"{first}\" Type=\"int\">It.</{kind}>\n<{kind} Name=\"{second}\" Type=\"int\">It.</{kind}></Message>",
            problem,
            SampleData.FirstLine + 2);

    [Theory]
    [InlineData("B", "A", "'A' comes after 'B': sort by name.")]
    [InlineData("A", "A", "'A' is there twice: remove one.")]
    public void Order_of_messages_is_held(string first, string second, string problem)
        => AssertProblem(SampleData.Message(first) + "\n" + SampleData.Message(second), problem, SampleData.FirstLine + 1);

    [Fact]
    public void Required_parameter_comes_before_others()
        => AssertProblem(
            SampleData.Message("Hello", SampleData.Parameter("A") + "\n" + SampleData.Parameter("B", attributes: "Required=\"true\"")),
            "'B' is required and comes after one that is not: required parameters come first.",
            SampleData.FirstLine + 1);

    [Fact]
    public void Required_parameter_is_not_there_again_among_the_others()
        => AssertProblem(
            SampleData.Message("Hello", SampleData.Parameter("A", attributes: "Required=\"true\"") + "\n" + SampleData.Parameter("A")),
            "'A' is there twice: remove one.",
            SampleData.FirstLine + 1);

    [Fact]
    public void Text_that_is_no_XML_is_named()
    {
        var problem = Assert.Single(GeneratorRun.Over("<Contracts>\n<Assembly>").Problems);
        Assert.Equal(1, problem.Location.GetLineSpan().StartLinePosition.Line);
    }

    private static void AssertProblem(string messages, string text, int line)
    {
        var run = GeneratorRun.Over(SampleData.File(messages));
        var found = Assert.Single(run.Problems);
        var foundText = found.GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal((text, line), (foundText, found.Location.GetLineSpan().StartLinePosition.Line + 1));
        Assert.Equal((DiagnosticSeverity.Error, "/contracts/Messages.xml"), (found.Severity, found.Location.GetLineSpan().Path));
        Assert.Empty(run.FileNames);
    }
}
