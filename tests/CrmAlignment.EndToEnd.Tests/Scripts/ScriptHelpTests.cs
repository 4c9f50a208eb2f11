using System;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Scripts;

/// <summary>Every script says what it does, and works on a file and at an address.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScriptHelpTests
{
    [Theory]
    [InlineData("import-leads.cs")]
    [InlineData("print-scorecard.cs")]
    [InlineData("simulate.cs")]
    [InlineData("tick.cs")]
    public async Task Help_names_file_address_and_sign_in(string script)
    {
        var help = await ScriptRun.Of(script, "--help");

        Assert.Equal((0, ""), (help.Code, help.Errors));
        Assert.Contains($"scripts/{script}", help.Output, StringComparison.Ordinal);
        Assert.All(new[] { "--database", "--url", "CRMA_TOKEN" }, said => Assert.Contains(said, help.Output, StringComparison.Ordinal));
    }
}
