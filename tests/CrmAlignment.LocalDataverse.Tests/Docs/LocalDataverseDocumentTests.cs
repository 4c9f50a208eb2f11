using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Query.Conditions;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Docs;

/// <summary>docs/local-dataverse.md names what there is.</summary>
public sealed partial class LocalDataverseDocumentTests
{
    private readonly string _page = File.ReadAllText(Repository.File("docs", "local-dataverse.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_message_that_is_performed_stands_in_the_table_and_no_other()
    {
        using var organization = LocalOrganization.Open();

        Assert.Equal(organization.Engine.Messages.Names.Order(), Names("messages"));
    }

    [Fact]
    public void Every_condition_operator_that_is_refused_is_named()
    {
        var refused = Enum.GetValues<ConditionOperator>().Except(ConditionFamilies.Supported).Select(op => op.ToString());

        Assert.Equal(refused.Order(), Names("refused operators"));
    }

    [Fact]
    public void Every_option_stands_in_the_table() => Assert.Equal(
        typeof(LocalDataverseOptions).GetProperties().Concat(typeof(SalesOptions).GetProperties())
            .Where(property => property.SetMethod?.IsPublic == true && property.PropertyType != typeof(SalesOptions))
            .Select(property => property.Name).Order(),
        Names("options"));

    [Fact]
    public void Tests_that_the_page_names_exist()
    {
        var tests = new[] { "CrmAlignment.LocalDataverse.Tests", "CrmAlignment.LocalDataverse.Specification" }
            .SelectMany(project => Directory.EnumerateFiles(Repository.File("tests", project), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .ToHashSet();

        Assert.Subset(tests, TestClass().Matches(_page).Select(match => match.Groups["name"].Value).ToHashSet());
    }

    /// <summary>What stands in code quotes in the first cells of a block's rows, or anywhere in a block without a table.</summary>
    private IEnumerable<string> Names(string block)
    {
        var start = _page.IndexOf($"<!-- {block}:", StringComparison.Ordinal);
        var end = _page.IndexOf($"<!-- /{block} -->", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start, $"The page has no block '{block}'.");
        return _page[start..end].Split('\n').Skip(1)
            .Select(line => line.StartsWith('|') ? line.Split('|')[1] : line)
            .SelectMany(text => Code().Matches(text))
            .Select(match => match.Groups["name"].Value)
            .Order();
    }

    [GeneratedRegex(@"`(?<name>[\w.]+)`")]
    private static partial Regex Code();

    [GeneratedRegex(@"`(?<name>\w+(Tests|Specification))`")]
    private static partial Regex TestClass();
}
