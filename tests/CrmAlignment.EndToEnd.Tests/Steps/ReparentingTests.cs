using System;
using System.Collections.Generic;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>What the guards let pass inside a merge: the lookup from the one record to the other, and nothing beside it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ReparentingTests(StepColumnsTests.Steps steps) : IClassFixture<StepColumnsTests.Steps>
{
    private static readonly EntityReference Master = new("account", Guid.NewGuid());
    private static readonly EntityReference Subordinate = new("account", Guid.NewGuid());
    private static readonly EntityReference Other = new("account", Guid.NewGuid());

    public static TheoryData<string> Tables => [KpiFactTable.LogicalName, ClientPeriodTable.LogicalName];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Row_of_the_subordinate_may_be_given_to_the_master(string table) =>
        Assert.Null(RefusalOf(table, Subordinate, Given(table, Master)));

    [Theory]
    [MemberData(nameof(Tables))]
    public void Row_may_be_given_to_nobody_else_and_no_other_row_may(string table)
    {
        Assert.NotNull(RefusalOf(table, Subordinate, Given(table, Other)));
        Assert.NotNull(RefusalOf(table, Other, Given(table, Master)));
        Assert.NotNull(RefusalOf(table, Master, Given(table, Subordinate)));
        Assert.NotNull(RefusalOf(table, Subordinate, Given(table, Master), "Update"));
    }

    [Theory]
    [InlineData(KpiFactTable.CustomerKey, "account:x")]
    [InlineData("crma_revenue", 1)]
    [InlineData(KpiFactTable.Folded, false)]
    [InlineData(KpiFactTable.UnfoldedKey, "20260331")]
    [InlineData("ownerid", 1)]
    public void Nothing_else_is_written_along(string column, object value)
    {
        var change = Given(KpiFactTable.LogicalName, Master);
        change[column] = value;

        Assert.NotNull(RefusalOf(KpiFactTable.LogicalName, Subordinate, change));
    }

    [Fact]
    public void Change_without_the_lookup_is_no_part_of_a_merge() =>
        Assert.NotNull(RefusalOf(KpiFactTable.LogicalName, Subordinate, new Entity(KpiFactTable.LogicalName, Guid.NewGuid()) { ["crma_revenue"] = 1m }));

    [Fact]
    public void What_the_platform_writes_by_itself_may_be_sent_along()
    {
        var change = Given(KpiFactTable.LogicalName, Master);
        change["modifiedon"] = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

        Assert.Null(RefusalOf(KpiFactTable.LogicalName, Subordinate, change));
    }

    private static Entity Given(string table, EntityReference account) => new(table, Guid.NewGuid()) { [KpiFactTable.AccountId] = account };

    private string? RefusalOf(string table, EntityReference stored, Entity change, string around = "Merge")
    {
        var guard = steps.Plugin("CrmAlignment.Plugins.Guards.GuardDerivedRows");
        var run = new GuardRun(Context(table, stored, change, around));
        return Record.Exception(() => guard.Execute(run))?.Message;
    }

    private static IPluginExecutionContext Context(string table, EntityReference stored, Entity change, string around) => Pretended.Of<IPluginExecutionContext>(new()
    {
        ["MessageName"] = "Update",
        ["PrimaryEntityName"] = table,
        ["PrimaryEntityId"] = change.Id,
        ["Stage"] = 20,
        ["Depth"] = 1,
        ["InputParameters"] = new ParameterCollection { ["Target"] = change },
        ["SharedVariables"] = new ParameterCollection(),
        ["PreEntityImages"] = new EntityImageCollection { ["PreImage"] = new Entity(table, change.Id) { [KpiFactTable.AccountId] = stored } },
        ["PostEntityImages"] = new EntityImageCollection(),
        ["ParentContext"] = Pretended.Of<IPluginExecutionContext>(new()
        {
            ["MessageName"] = around,
            ["PrimaryEntityName"] = Master.LogicalName,
            ["PrimaryEntityId"] = Master.Id,
            ["Depth"] = 1,
            ["InputParameters"] = new ParameterCollection { ["Target"] = Master, ["SubordinateId"] = Subordinate.Id },
            ["SharedVariables"] = new ParameterCollection(),
        }),
    });

    private sealed class GuardRun(IPluginExecutionContext context) : IServiceProvider, ITracingService, IOrganizationServiceFactory
    {
        public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? context : this;

        public void Trace(string format, params object[] args)
        {
        }

        public IOrganizationService CreateOrganizationService(Guid? userId) => Pretended.Of<IOrganizationService>(new Dictionary<string, object?>());
    }
}
