using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Architecture;

/// <summary>The fast half of the suite stays fast: folders whose tests take long say so (see <see cref="Category.Slow"/>).</summary>
public sealed partial class SlowTestTests
{
    [Theory]
    [InlineData("CrmAlignment.EndToEnd.Tests/Plugins")]
    [InlineData("CrmAlignment.EndToEnd.Tests/Paths")]
    [InlineData("CrmAlignment.EndToEnd.Tests/Demo")]
    [InlineData("CrmAlignment.EndToEnd.Tests/Olist")]
    [InlineData("CrmAlignment.EndToEnd.Tests/Scripts")]
    [InlineData("CrmAlignment.LocalDataverse.Specification/Solutions")]
    [InlineData("CrmAlignment.LocalDataverse.Tests/Durability")]
    [InlineData("CrmAlignment.LocalDataverse.Tests/Fuzz")]
    [InlineData("CrmAlignment.Solution.Tests/Checking")]
    public void Classes_of_a_slow_folder_have_the_trait(string folder)
    {
        var tests = Directory.EnumerateFiles(Repository.File("tests", folder), "*.cs")
            .Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Where(file => TestAttribute().IsMatch(file.Text))
            .ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests
            .Where(file => !file.Text.Contains("[Trait(Category.Name, Category.Slow)]", StringComparison.Ordinal))
            .Select(file => file.Name));
    }

    [GeneratedRegex(@"\[(Skippable)?(Fact|Theory)\b")]
    private static partial Regex TestAttribute();
}
