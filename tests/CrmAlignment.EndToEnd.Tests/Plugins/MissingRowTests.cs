using System;
using System.Collections.Generic;
using System.Reflection;
using System.ServiceModel;
using CrmAlignment.EndToEnd.Tests.Steps;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A request about a row that is not there is answered in the platform's own words, which name the row.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MissingRowTests : IDisposable
{
    private static readonly string[] Stepped =
    [
        "lead", "opportunity", CriterionTable.LogicalName, CriteriaSetTable.LogicalName, WorkCalendarTable.LogicalName,
        RoutingRuleTable.LogicalName, NurtureTrackTable.LogicalName, LeadCategoryTable.LogicalName,
    ];

    private readonly Funnel _funnel = new();

    public static TheoryData<string> Tables => [.. Stepped];

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [MemberData(nameof(Tables))]
    public void SetState_update_and_deletion_of_a_row_that_is_not_there_say_so(string table)
    {
        var missing = new EntityReference(table, Guid.NewGuid());
        foreach (var request in new OrganizationRequest[]
        {
            new SetStateRequest { EntityMoniker = missing, State = new OptionSetValue(1), Status = new OptionSetValue(-1) },
            new UpdateRequest { Target = new Entity(table, missing.Id) { ["statecode"] = new OptionSetValue(1) } },
            new DeleteRequest { Target = missing },
        })
        {
            var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => _funnel.Admin.Execute(request));

            Assert.EndsWith($"With Id = {missing.Id:D} Does Not Exist", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Step_that_the_platform_runs_all_the_same_says_so()
    {
        var missing = new EntityReference("opportunity", Guid.NewGuid());
        var handler = (IPlugin)Activator.CreateInstance(
            Assembly.LoadFrom(BuiltFiles.PluginDll).GetType("CrmAlignment.Plugins.Leads.GateLeadOnOpportunity", throwOnError: true)!)!;

        var refusal = Assert.Throws<InvalidPluginExecutionException>(
            () => handler.Execute(new Run(new InterruptedService(_funnel.Admin, (_, _) => { }), missing)));

        Assert.DoesNotContain("CRMA9005", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(missing.Id.ToString("D"), refusal.Message, StringComparison.Ordinal);
    }

    private sealed class Run(InterruptedService service, EntityReference row) : IServiceProvider, ITracingService
    {
        private readonly IPluginExecutionContext _context = Pretended.Of<IPluginExecutionContext>(new Dictionary<string, object?>
        {
            ["MessageName"] = "SetStateDynamicEntity",
            ["PrimaryEntityName"] = row.LogicalName,
            ["PrimaryEntityId"] = row.Id,
            ["Stage"] = 20,
            ["Depth"] = 1,
            ["InputParameters"] = new ParameterCollection { ["EntityMoniker"] = row, ["State"] = new OptionSetValue(1) },
            ["PreEntityImages"] = new EntityImageCollection(),
            ["PostEntityImages"] = new EntityImageCollection(),
            ["SharedVariables"] = new ParameterCollection(),
        });

        public object? GetService(Type serviceType) => serviceType == typeof(IPluginExecutionContext) ? _context
            : serviceType == typeof(IOrganizationServiceFactory) ? service
            : serviceType == typeof(ITracingService) ? this
            : null;

        public void Trace(string format, params object[] args)
        {
            // What is traced is told by the refusal.
        }
    }
}
