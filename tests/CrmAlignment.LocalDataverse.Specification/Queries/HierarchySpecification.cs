using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data.</summary>
[Capability("Queries", "Hierarchies")]
public abstract class HierarchySpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private readonly OwnRows _accounts;
    private readonly Guid _top;
    private readonly Guid _bottom;

    protected HierarchySpecification(TEnvironment environment)
        : base(environment)
    {
        _accounts = OwnRows.Accounts(Service);
        _top = _accounts.Add("top");
        var middle = Child("middle", _top);
        Child("side", _top);
        _bottom = Child("bottom", middle);
        _accounts.Add("alone");
    }

    [Theory]
    [InlineData("under", "bottom middle side")]
    [InlineData("eq-or-under", "bottom middle side top")]
    [InlineData("not-under", "alone top")]
    public void Rows_below_another_are_found(string op, string found) =>
        Assert.Equal(found, _accounts.Where("accountid", op, _top.ToString()));

    [Theory]
    [InlineData("above", "middle top")]
    [InlineData("eq-or-above", "bottom middle top")]
    public void Rows_above_another_are_found(string op, string found) =>
        Assert.Equal(found, _accounts.Where("accountid", op, _bottom.ToString()));

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#row-aggregate.
    [Fact]
    public void Children_are_counted()
    {
        var found = _accounts.Rows("<attribute name='accountid' alias='children' rowaggregate='CountChildren'/><order attribute='name'/>");

        Assert.Equal(
            "alone:0 bottom:0 middle:1 side:0 top:2",
            string.Join(' ', found.Entities.Select(row => $"{row["name"]}:{row.GetAttributeValue<AliasedValue>("children").Value}")));
    }

    [Fact]
    public void Columns_other_than_the_primary_key_and_tables_without_a_hierarchy_are_refused()
    {
        Assert.NotEqual(0, Fault(() => _accounts.Where("parentaccountid", "under", _top.ToString())).ErrorCode);
        Assert.NotEqual(0, Fault(() => OwnRows.Leads(Service).Where("leadid", "under", _top.ToString())).ErrorCode);
        Assert.NotEqual(
            0, Fault(() => OwnRows.Leads(Service).Fetch("<attribute name='leadid' alias='n' rowaggregate='CountChildren'/>")).ErrorCode);
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data, recursion limits.
    [SkippableFact]
    public void Hundred_levels_are_followed()
    {
        Environment.RequireLocal("It writes more than a hundred rows.");
        var accounts = OwnRows.Accounts(Service);
        var top = accounts.Add("0");
        var above = top;
        for (var level = 1; level <= 101; level++)
        {
            above = accounts.Add("level", ("parentaccountid", new EntityReference("account", above)));
        }

        Assert.Equal(100, accounts.Where("accountid", "under", top.ToString()).Split(' ').Length);
    }

    private Guid Child(string name, Guid parent) => _accounts.Add(name, ("parentaccountid", new EntityReference("account", parent)));
}

public sealed class HierarchiesInMemory(InMemoryEnvironment environment) : HierarchySpecification<InMemoryEnvironment>(environment);

public sealed class HierarchiesOnFile(FileEnvironment environment) : HierarchySpecification<FileEnvironment>(environment);

public sealed class HierarchiesLive(LiveEnvironment environment) : HierarchySpecification<LiveEnvironment>(environment);

public sealed class HierarchiesOverHttp(OverHttpEnvironment environment) : HierarchySpecification<OverHttpEnvironment>(environment);
