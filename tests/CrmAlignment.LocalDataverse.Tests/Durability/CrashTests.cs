using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>What a file holds after its process ended at any moment: every request that returned, and no half of another.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CrashTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Copy_taken_inside_a_transaction_has_what_was_committed_and_nothing_of_it()
    {
        var copies = new List<string>();
        using (var organization = Open())
        {
            var kept = organization.Lead("kept");
            organization.Step("Update", "lead", 40, services =>
            {
                PluginOrganization.ServiceOf(services).Create(new Entity("account") { ["name"] = "half" });
                copies.Add(_file.Copy("inside.db"));
            });
            organization.Service.Update(new Entity("lead", kept) { ["subject"] = "changed" });
            copies.Add(_file.Copy("after.db"));
        }

        using (var inside = Reopen(copies[0]))
        {
            Assert.Equal(["kept"], Subjects(inside));
            Assert.Empty(inside.AdminService.RetrieveMultiple(new QueryExpression("account")).Entities);
        }

        using var after = Reopen(copies[1]);
        Assert.Equal(["changed"], Subjects(after));
        Assert.Single(after.AdminService.RetrieveMultiple(new QueryExpression("account")).Entities);
    }

    [Fact]
    public void Every_copy_taken_during_a_run_of_transactions_has_whole_ones_only()
    {
        var copies = new List<(string Path, int Committed)>();
        using (var organization = Open())
        {
            var committed = 0;
            organization.Step("Create", "lead", 40, _ =>
            {
                if (committed % 3 == 2)
                {
                    copies.Add((_file.Copy($"copy{committed}.db"), committed));
                }
            });
            for (; committed < 12; committed++)
            {
                var batch = new ExecuteTransactionRequest { Requests = [] };
                batch.Requests.AddRange(
                    Enumerable.Range(0, 5).Select(_ => new CreateRequest { Target = new Entity("account") { ["name"] = "A" } }));
                batch.Requests.Add(new CreateRequest { Target = new Entity("lead") { ["subject"] = "s", ["lastname"] = "l" } });
                organization.Service.Execute(batch);
            }
        }

        Assert.Equal(4, copies.Count);
        foreach (var (path, committed) in copies)
        {
            using var organization = Reopen(path);
            Assert.Equal(committed, Subjects(organization).Count);
            Assert.Equal(5 * committed, organization.AdminService.RetrieveMultiple(new QueryExpression("account")).Entities.Count);
        }
    }

    [Fact]
    public void Jobs_that_were_waiting_or_running_run_when_the_copy_is_opened()
    {
        var copy = "";
        var runs = new List<string>();
        using var organization = Open();
        organization.Step("Create", "lead", 40, services =>
        {
            runs.Add((string)((Entity)PluginOrganization.ContextOf(services).InputParameters["Target"])["subject"]);
            copy = copy.Length > 0 ? copy : _file.Copy("running.db");
        }, isAsynchronous: true);
        organization.Lead("first");
        organization.Lead("second");
        organization.Local.DrainAsyncOperations(1);
        Assert.Equal(["first"], runs);

        using var again = Reopen(copy);
        Assert.Equal(2, again.DrainAsyncOperations());

        Assert.Equal(["first", "first", "second"], runs);
        Assert.Empty(again.FailedJobs);
    }

    private static LocalOrganization Reopen(string path) => LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });

    private static List<string> Subjects(LocalOrganization organization) =>
        [.. organization.AdminService.RetrieveMultiple(new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") })
            .Entities.Select(lead => (string)lead["subject"])];

    private PluginOrganization Open() => new(options => options with { DatabasePath = _file.Path });
}
