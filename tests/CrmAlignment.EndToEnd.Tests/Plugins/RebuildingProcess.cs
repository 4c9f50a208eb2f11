using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A process that rebuilds scorecards while somebody saves and another one folds, and says how far it has come.</summary>
internal static class RebuildingProcess
{
    /// <summary>What it prints when it has ended.</summary>
    public const string End = "end";

    /// <summary>Rebuilds once, and prints the cursor after each slice.</summary>
    /// <param name="path">The database.</param>
    public static void Run(string path)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });
        using var ended = new CancellationTokenSource();
        var others = Task.WhenAll(
            Task.Run(() => Until(ended, () => organization.AdminService.Create(new Entity("lead") { ["subject"] = "Meanwhile", ["lastname"] = "L" }))),
            Task.Run(() => Until(ended, () => Client(organization).FoldAll(batchSize: 5))));
        Client(organization).AuditAllKpis(correct: true, new Printing(), batchSize: 1);
        ended.Cancel();
        others.Wait();
        Console.WriteLine(End);
    }

    /// <summary>The client of the administrator of a prepared funnel.</summary>
    public static AlignmentClient Client(LocalOrganization organization)
    {
        var query = new QueryExpression("systemuserroles") { ColumnSet = new ColumnSet("systemuserid") };
        query.AddLink("role", "roleid", "roleid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, Publisher.AdministratorRole);
        var user = organization.AdminService.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<Guid>("systemuserid")).First();
        return new AlignmentClient(organization.ServiceFor(user));
    }

    private static void Until(CancellationTokenSource ended, Action act)
    {
        while (!ended.IsCancellationRequested)
        {
            act();
        }
    }

    private sealed class Printing : IProgress<CrmAlignment.Client.Kpis.AuditResult>
    {
        public void Report(CrmAlignment.Client.Kpis.AuditResult value) => Console.Out.Write(value.NextCursor.Replace('\n', ' ') + " .\n");
    }
}
