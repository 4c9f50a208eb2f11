using System;
using System.IO;
using CrmAlignment.EndToEnd.Tests.Demo.Made;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>The bundled funnel is what its generator makes, so that it can be made anew.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DemoDataTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_DEMO";

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("deals.csv")]
    [InlineData("spend.csv")]
    public void File_is_what_the_generator_makes(string name)
    {
        var made = new MadeFunnel();
        var expected = name switch { "leads.csv" => made.Leads, "deals.csv" => made.Deals, _ => made.Spend };
        var path = Repository.File("sdk", "CrmAlignment.Cli", "Demo", name);
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.True(
            expected == File.ReadAllText(path).ReplaceLineEndings("\n"),
            $"{name} is not what the generator makes. Write it again with\n"
            + $"    {WriteVariable}=1 dotnet test tests/CrmAlignment.EndToEnd.Tests --filter FullyQualifiedName~DemoDataTests\nand commit it.");
    }
}
