using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages.Generator;

/// <summary>An editor runs the generator at each keystroke: it writes what has changed, and only that.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class IncrementalTests
{
    [Fact]
    public void Change_of_one_message_writes_one_file()
    {
        var run = GeneratorRun.Over(SampleData.File(SampleData.Message("Hello") + SampleData.Message("Welcome")));
        Assert.Equal(2, run.Rewritten);
        run.Change(SampleData.File(SampleData.Message("Hello") + SampleData.Message("Welcome", SampleData.Parameter("Target"))));
        Assert.Equal(1, run.Rewritten);
        Assert.Equal(["Hello.g.cs", "Welcome.g.cs"], run.FileNames);
    }

    [Fact]
    public void Change_that_says_the_same_writes_nothing()
    {
        var run = GeneratorRun.Over(SampleData.File(SampleData.Message("Hello", SampleData.Parameter("Target"))));
        run.Change(SampleData.File("<!-- A comment. -->" + SampleData.Message("Hello", SampleData.Parameter("Target"))));
        Assert.Equal(0, run.Rewritten);
    }

    [Fact]
    public void Messages_of_another_assembly_are_not_written()
        => Assert.Empty(GeneratorRun.Over(SampleData.File(SampleData.Message("Hello")).Replace("\"Sample\"", "\"Other\"")).FileNames);
}
