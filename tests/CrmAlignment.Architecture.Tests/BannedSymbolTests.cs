using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace CrmAlignment.Architecture.Tests;

/// <summary>
/// What sdk/banned bans does not compile (RS0030) in any project that should be held to it, and nothing lifts a ban in silence.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class BannedSymbolTests
{
    private const string Analyzer = "Microsoft.CodeAnalysis.BannedApiAnalyzers";

    /// <summary>Files that lift a ban, each with its reason beside the pragma.</summary>
    private static readonly string[] Lifted =
    [
        "sdk/CrmAlignment.Client/Resilience/AlignmentClientOptions.cs",
        "sdk/CrmAlignment.LocalDataverse/LocalDataverseOptions.cs",
        "tests/CrmAlignment.LocalDataverse.Specification/Environments/LiveEnvironment.cs",
    ];

    /// <summary>
    /// The lists that hold for each project of the solution. The benchmarks measure by the clock; the contracts behave as Microsoft's
    /// assemblies do, whatever that takes; and what generates them reads no XML but our own.
    /// </summary>
    private static readonly Dictionary<string, string[]> Lists = new()
    {
        ["CrmAlignment.Model"] = ["Everywhere", "Clock", "Library", "Chance", "Sandbox"],
        ["CrmAlignment.Domain"] = ["Everywhere", "Clock", "Library", "Chance", "Sandbox"],
        ["CrmAlignment.Plugins"] = ["Everywhere", "Clock", "Library", "Sandbox"],
        ["CrmAlignment.Client"] = ["Everywhere", "Clock", "Library"],
        ["CrmAlignment.LocalDataverse"] = ["Everywhere", "Clock", "Library", "Format"],
        ["CrmAlignment.WebApi"] = ["Everywhere", "Clock", "Library", "Format"],
        ["CrmAlignment.Player"] = ["Everywhere", "Clock", "Library", "Format"],
        ["CrmAlignment.SolutionFormat"] = ["Everywhere", "Clock", "Library", "Chance"],
        ["CrmAlignment.Solution"] = ["Everywhere", "Clock", "Library", "Chance", "Loading", "Format"],
        ["CrmAlignment.Cli"] = ["Everywhere", "Loading", "Format"],
        ["CrmAlignment.Architecture.Tests"] = ["Tests"],
        ["CrmAlignment.Benchmarks"] = [],
        ["CrmAlignment.Client.Tests"] = ["Tests"],
        ["CrmAlignment.Contracts.Tests"] = ["Tests"],
        ["CrmAlignment.Domain.Tests"] = ["Tests"],
        ["CrmAlignment.Domain.Tests.Framework"] = ["Tests"],
        ["CrmAlignment.EndToEnd.Tests"] = ["Tests"],
        ["CrmAlignment.Framework.Tests"] = ["Tests"],
        ["CrmAlignment.LocalDataverse.Specification"] = ["Tests"],
        ["CrmAlignment.LocalDataverse.TestPlugins"] = ["Tests"],
        ["CrmAlignment.LocalDataverse.Tests"] = ["Tests"],
        ["CrmAlignment.Model.Tests"] = ["Tests"],
        ["CrmAlignment.Player.Tests"] = ["Tests"],
        ["CrmAlignment.Plugins.Tests.Framework"] = ["Tests"],
        ["CrmAlignment.Solution.Tests"] = ["Tests"],
        ["CrmAlignment.SolutionFormat.Tests"] = ["Tests"],
        ["CrmAlignment.WebApi.Tests"] = ["Tests"],
        ["MessageGenerator"] = ["Clock", "Library", "Chance"],
        ["Microsoft.Crm.Sdk.Proxy"] = [],
        ["Microsoft.Xrm.Sdk"] = [],
        ["Microsoft.Xrm.Sdk.Workflow"] = [],
        ["System.Activities"] = [],
        ["System.ServiceModel"] = [],
    };

    [Fact]
    public void Every_project_is_compiled_with_the_analyzer_and_the_lists_above()
    {
        var projects = EvaluatedProject.All;

        Assert.Equal(Lists.Keys.Order(), projects.Select(project => project.Name).Order());
        Offenders.AssertNone(projects.SelectMany(Offences));
    }

    [Fact]
    public void Every_line_names_a_symbol_that_there_is_and_says_why_it_is_banned()
    {
        var lines = BannedSymbol.All().ToList();
        var known = BannedSymbol.Known(lines);

        Assert.NotEmpty(lines);
        Offenders.AssertNone(lines.Where(line => !known.Contains(line.Id)).Select(line => $"{line.List}: {line.Id} names nothing"));
        Offenders.AssertNone(lines.Where(line => line.Reason.Length == 0).Select(line => $"{line.List}: {line.Id} has no reason"));
    }

    [Fact]
    public void Severity_is_said_once_and_is_no_suggestion() => Assert.Equal(
        ["dotnet_diagnostic.RS0030.severity = warning"],
        File.ReadLines(Repository.File(".editorconfig")).Where(line => line.Contains("RS0030", StringComparison.Ordinal)));

    [Fact]
    public void Bans_are_lifted_only_where_the_list_says()
    {
        var lifting =
            from file in new[] { "sdk", "plugins", "solution", "tests" }.SelectMany(folder => SourceFiles.In(Repository.File(folder)))
            where Path.GetFileName(file) != nameof(BannedSymbolTests) + ".cs"
            where File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal)
            select FromRoot(file);

        Assert.Equal(Lifted, lifting.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Offences(EvaluatedProject project)
    {
        var lists = Lists[project.Name];
        if (project.Packages.Contains(Analyzer) != lists.Length > 0)
        {
            yield return $"{project.Name}: {(lists.Length > 0 ? "lacks" : "needs no")} {Analyzer}";
        }

        var compiled = project.AdditionalFiles.Where(file => file.StartsWith("BannedSymbols", StringComparison.Ordinal));
        if (!compiled.SequenceEqual(lists.Select(list => $"BannedSymbols.{list}.txt")))
        {
            yield return $"{project.Name}: is compiled with the lists [{string.Join(", ", compiled)}]";
        }

        if (project.NoWarn.Contains("RS0030"))
        {
            yield return $"{project.Name}: does not count RS0030";
        }
    }

    private static string FromRoot(string path) => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
}
