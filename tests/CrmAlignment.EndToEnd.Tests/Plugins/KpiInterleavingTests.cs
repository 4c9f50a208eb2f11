using System;
using System.Collections.Generic;
using System.Reflection;
using CrmAlignment.EndToEnd.Tests.Steps;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A user saves at the worst moment of a recalculation: between two of its requests.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiInterleavingTests : IDisposable
{
    private readonly Guid[] _win = new Guid[1];
    private readonly Funnel _funnel;

    public KpiInterleavingTests() => _funnel = new Funnel(PreparedFunnel.After(organization =>
    {
        var admin = organization.AdminService;
        var account = new EntityReference("account", admin.Create(new Entity("account") { ["name"] = "Contoso" }));
        _win[0] = admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = account });
        admin.Execute(new Microsoft.Crm.Sdk.Messages.WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose")
            {
                ["opportunityid"] = new EntityReference("opportunity", _win[0]),
                ["subject"] = "Won",
                ["actualrevenue"] = new Money(100),
            },
            Status = new OptionSetValue(3),
        });
    }));

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("RetrieveMultiple", KpiFactTable.LogicalName)]
    [InlineData("RetrieveMultiple", "opportunity")]
    public void Save_between_two_reads_counts_once(string request, string table)
    {
        var refusal = Recalculate(request, table, occurrence: table == KpiFactTable.LogicalName ? 1 : 2);

        Assert.Null(refusal);
        Assert.Equal(200, _funnel.Ledger(Measure.Revenue));
    }

    [Fact]
    public void Save_between_reading_and_posting_makes_the_recalculation_fail_and_counts_once()
    {
        var refusal = Recalculate("Create", KpiFactTable.LogicalName, occurrence: 1);

        Assert.StartsWith("CRMA6010", refusal, StringComparison.Ordinal);
        Assert.Equal(200, _funnel.Ledger(Measure.Revenue));
    }

    private string? Recalculate(string request, string table, int occurrence)
    {
        var handler = (IPlugin)Activator.CreateInstance(
            Assembly.LoadFrom(BuiltFiles.PluginDll).GetType("CrmAlignment.Plugins.Kpis.RecalculateKpisHandler", throwOnError: true)!)!;
        var met = 0;
        var service = new InterruptedService(_funnel.Admin, (sent, about) =>
        {
            if ((sent, about) == (request, table) && ++met == occurrence)
            {
                _funnel.Admin.Update(new Entity("opportunity", _win[0]) { ["actualvalue"] = new Money(200) });
            }
        });
        try
        {
            handler.Execute(new Run(service, _funnel.AdministratorUser));
            Assert.True(met >= occurrence);
            return null;
        }
        catch (InvalidPluginExecutionException refusal)
        {
            return refusal.Message;
        }
    }

    private sealed class Run(InterruptedService service, Guid user) : IServiceProvider, ITracingService
    {
        private readonly IPluginExecutionContext _context = Pretended.Of<IPluginExecutionContext>(new Dictionary<string, object?>
        {
            ["MessageName"] = "crma_RecalculateKpis",
            ["UserId"] = user,
            ["InitiatingUserId"] = user,
            ["Stage"] = 30,
            ["Depth"] = 1,
            ["OperationCreatedOn"] = new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc),
            ["InputParameters"] = new ParameterCollection(),
            ["OutputParameters"] = new ParameterCollection(),
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
