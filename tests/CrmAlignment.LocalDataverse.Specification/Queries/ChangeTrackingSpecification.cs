using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/use-change-tracking-synchronize-data-external-systems. Tracking cannot
/// be taken back, hence the organization of its own.
/// </summary>
[Capability("Queries", "Change tracking")]
public abstract class ChangeTrackingSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [SkippableFact]
    public void First_call_tells_all_rows_and_later_ones_what_was_written_and_then_what_went()
    {
        Track("contact");
        var (first, second, third) = (Contact("A"), Contact("B"), Contact("C"));
        Admin.Delete("contact", Contact("gone before anybody asked"));
        var token = Changes("contact", expected: [$"+{first}", $"+{second}", $"+{third}"]);

        Admin.Update(new Entity("contact", first) { ["lastname"] = "A2" });
        Admin.Delete("contact", second);
        var fourth = Contact("D");
        var next = Changes("contact", token, [$"+{first}", $"+{fourth}", $"-{second}"]);

        Changes("contact", next, []);
        Changes("contact", token, [$"+{first}", $"+{fourth}", $"-{second}"]);
    }

    [SkippableFact]
    public void Rows_have_the_columns_that_were_asked_for_and_their_version()
    {
        Track("contact");
        var id = Contact("A");

        var item = (NewOrUpdatedItem)Assert.Single(Ask("contact").Changes);

        var row = item.NewOrUpdatedEntity;
        Assert.Equal((ChangeType.NewOrUpdated, "contact", id, "A"), (item.Type, row.LogicalName, row.Id, row["lastname"]));
        Assert.Equal(["contactid", "lastname"], row.Attributes.Keys.Order());
        Assert.Equal(Admin.Retrieve("contact", id, new ColumnSet(false)).RowVersion, row.RowVersion);
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, Fault(() => Ask("contact", columns: "nothing")).ErrorCode);
    }

    [SkippableFact]
    public void Row_that_came_and_went_between_two_calls_is_told_as_gone_and_one_that_came_back_as_written()
    {
        Track("contact");
        var back = Contact("A");
        var token = Changes("contact", expected: [$"+{back}"]);
        var brief = Contact("B");
        Admin.Delete("contact", brief);
        Admin.Delete("contact", back);
        Admin.Create(Row("contact", ("contactid", back), ("lastname", "A again")));

        Changes("contact", token, [$"+{back}", $"-{brief}"]);
    }

    [SkippableFact]
    public void Row_that_goes_with_its_parent_is_told_as_gone_whichever_way_it_went()
    {
        Track("task");
        Track("annotation");
        var (parent, other) = (CreateIn("account"), CreateIn("account"));
        var task = Add("task", ("subject", "t"), ("regardingobjectid", parent));
        var note = Add("annotation", ("subject", "n"), ("objectid", new EntityReference("task", task)));
        var (tasks, notes) = (Changes("task", expected: [$"+{task}"]), Changes("annotation", expected: [$"+{note}"]));

        Admin.Delete("account", parent.Id);

        Changes("task", tasks, [$"-{task}"]);
        Changes("annotation", notes, [$"-{note}"]);
        Assert.NotEqual(parent.Id, other.Id);
    }

    [SkippableFact]
    public void Rows_that_change_by_other_messages_are_told()
    {
        Track("contact");
        var (kept, merged) = (Contact("A"), Contact("B"));
        var token = Changes("contact", expected: [$"+{kept}", $"+{merged}"]);
        var account = CreateIn("account");

        Admin.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("contact", kept),
            State = new OptionSetValue(1),
            Status = new OptionSetValue(2),
        });
        token = Changes("contact", token, [$"+{kept}"]);
        Admin.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("contact", kept),
            State = new OptionSetValue(0),
            Status = new OptionSetValue(1),
        });
        Admin.Execute(new MergeRequest { Target = new EntityReference("contact", kept), SubordinateId = merged, UpdateContent = new Entity("contact") });
        Assert.Contains($"+{merged}", Items(Ask("contact", token)));
        token = Ask("contact", token).DataToken;
        var rows = new EntityCollection([Row("contact", ("lastname", "C")), Row("contact", ("lastname", "D"))]) { EntityName = "contact" };
        var created = ((CreateMultipleResponse)Admin.Execute(new CreateMultipleRequest { Targets = rows })).Ids;
        token = Changes("contact", token, [$"+{created[0]}", $"+{created[1]}"]);
        Admin.Update(new Entity("contact", created[0]) { ["parentcustomerid"] = account });
        token = Ask("contact", token).DataToken;
        Admin.Delete("account", account.Id);
        Assert.Equal([$"-{created[0]}"], Items(Ask("contact", token)));
    }

    [SkippableFact]
    public void Pages_hold_every_change_once_whatever_is_written_meanwhile()
    {
        using var organization = Local().OpenAnother(options => options with { QueryLimits = new QueryLimits { PageSize = 4 } });
        var service = organization.AdminService;
        Track("contact", service);
        var ids = Enumerable.Range(0, 10).Select(index => service.Create(Row("contact", ("lastname", $"{index}")))).ToList();
        var token = Drain(service, null, 3, []);
        foreach (var id in ids)
        {
            service.Update(new Entity("contact", id) { ["lastname"] = "x" });
        }

        var gone = Enumerable.Range(0, 3).Select(index => service.Create(Row("contact", ("lastname", $"{index}")))).ToList();
        gone.ForEach(id => service.Delete("contact", id));
        var seen = new List<string>();
        var next = Drain(service, token, 3, seen, page =>
        {
            if (page == 1)
            {
                service.Update(new Entity("contact", ids[9]) { ["lastname"] = "y" });
                service.Delete("contact", ids[8]);
            }
        });

        Assert.Equal([.. ids.Take(8).Select(id => $"+{id}"), .. gone.Select(id => $"-{id}")], seen);
        Assert.Equal([$"+{ids[9]}", $"-{ids[8]}"], Items(Ask("contact", next, service: service)));
        Assert.Equal(4, Ask("contact", service: service, count: 100).Changes.Count);
        Assert.Equal(Items(Ask("contact", token, service: service, count: 3, page: 2)), Skip(service, token, 3).Take(3));
    }

    [SkippableFact]
    public void Table_that_is_not_tracked_and_what_is_no_token_are_refused()
    {
        Assert.Contains(
            "Change tracking is not enabled for the table 'contact'", Fault(() => Ask("contact")).Message, StringComparison.Ordinal);
        Track("contact");

        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Ask("contact", "yesterday")).ErrorCode);
        Assert.Contains("another organization", Fault(() => Ask("contact", "99999999!07/15/2026 20:30:00")).Message, StringComparison.Ordinal);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Ask("contact", cookie: "<cookie/>")).ErrorCode);
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Ask("nothing")).ErrorCode);
    }

    [SkippableFact]
    public void Who_may_not_read_all_rows_may_not_ask_for_changes()
    {
        Track("contact", Service);
        var cast = new Cast(Environment);
        var user = cast.User();
        cast.Grant(user, ("prvReadContact", PrivilegeDepth.Deep));
        var service = Environment.As(user.Id);

        var fault = Fault(() => Ask("contact", service: service));
        Assert.Equal((DataverseErrorCode.PrivilegeDenied, true), (fault.ErrorCode, fault.Message.Contains("prvReadContact", StringComparison.Ordinal)));

        cast.Grant(user, ("prvReadContact", PrivilegeDepth.Global));
        var contact = Create("contact", ("lastname", "A"));
        Assert.Contains($"+{contact}", Items(Ask("contact", service: service)));
    }

    [SkippableFact]
    public void Tokens_last_for_as_many_days_as_the_organization_says()
    {
        Track("contact");
        var token = Ask("contact").DataToken;
        Local().Time.Advance(TimeSpan.FromDays(7));
        Changes("contact", token, []);
        Local().Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(DataverseErrorCode.ExpiredVersionStamp, Fault(() => Ask("contact", token)).ErrorCode);

        Admin.Update(new Entity("organization", Organization.OrganizationId) { ["expirechangetrackingindays"] = 8 });
        Changes("contact", token, []);
    }

    [SkippableFact]
    public void Tracking_is_enabled_with_a_table_or_later_and_never_taken_back()
    {
        Admin.Execute(new CreateEntityRequest
        {
            Entity = new EntityMetadata { SchemaName = "new_Visit", ChangeTrackingEnabled = true },
            PrimaryAttribute = new StringAttributeMetadata("new_Name"),
        });
        Assert.Equal((true, false), (Table("new_visit").ChangeTrackingEnabled, Table("lead").ChangeTrackingEnabled));

        Track("lead");
        Track("lead");

        Assert.True(Table("lead").ChangeTrackingEnabled);
        Assert.Contains(
            "cannot be undone",
            Fault(() => Enable("lead", tracked: false)).Message,
            StringComparison.Ordinal);
        Assert.Equal((true, false), (Table("lead").CanChangeTrackingBeEnabled.Value, Table("listmember").CanChangeTrackingBeEnabled.Value));
        Assert.Contains(
            "CanChangeTrackingBeEnabled", Fault(() => Track("campaignitem")).Message + Fault(() => Track("listmember")).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Solution_brings_tracking_for_its_tables_and_takes_it_along()
    {
        Import(Tracked("1.0.0.0", 1));
        var row = Add("tst_a", ("tst_name", "one"));
        var token = Changes("tst_a", expected: [$"+{row}"]);
        Import(Tracked("1.1.0.0", 0));
        Admin.Delete("tst_a", row);
        Changes("tst_a", token, [$"-{row}"]);

        Uninstall();
        Import(Tracked("1.0.0.0", 1));

        Assert.Equal(DataverseErrorCode.ExpiredVersionStamp, Fault(() => Ask("tst_a", token)).ErrorCode);
        Changes("tst_a", expected: []);
    }

    [SkippableFact]
    public void Request_that_fails_has_told_nothing()
    {
        Track("contact");
        var id = Contact("A");
        var token = Changes("contact", expected: [$"+{id}"]);

        Fault(() => Admin.Execute(new ExecuteTransactionRequest
        {
            Requests =
            [
                new UpdateRequest { Target = new Entity("contact", id) { ["lastname"] = "B" } },
                new DeleteRequest { Target = new EntityReference("contact", id) },
                new DeleteRequest { Target = new EntityReference("contact", id) },
            ],
        }));

        Changes("contact", token, []);
    }

    [SkippableFact]
    public async Task Client_that_asks_while_others_write_knows_all_rows_in_the_end()
    {
        Track("contact");
        var written = Task.Run(() =>
        {
            for (var index = 0; index < 60; index++)
            {
                var id = Contact($"{index}");
                if (index % 3 == 0)
                {
                    Admin.Delete("contact", id);
                }
            }
        });
        var (known, token) = (new HashSet<Guid>(), (string?)null);
        bool last;
        do
        {
            last = written.IsCompleted;
            var page = Ask("contact", token);
            token = page.DataToken;
            known.UnionWith(page.Changes.OfType<NewOrUpdatedItem>().Select(item => item.NewOrUpdatedEntity.Id));
            known.ExceptWith(page.Changes.OfType<RemovedOrDeletedItem>().Select(item => item.RemovedItem.Id));
        }
        while (!last);
        await written;

        Assert.Equal(Rows("contact").Select(row => row.Id).Order(), known.Order());
        Assert.Equal(40, known.Count);
    }

    [SkippableFact]
    public void Version_of_the_definitions_comes_when_it_is_asked_for()
    {
        Track("contact");

        Assert.Null(Ask("contact").GlobalMetadataVersion);
        var version = ((RetrieveEntityChangesResponse)Admin.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = "contact",
            Columns = new ColumnSet("lastname"),
            PageInfo = new PagingInfo(),
            GetGlobalMetadataVersion = true,
        })).EntityChanges.GlobalMetadataVersion;
        Assert.Equal(((RetrieveTimestampResponse)Admin.Execute(new RetrieveTimestampRequest())).Timestamp, version);
    }

    private static SolutionZip Tracked(string version, int tracked)
    {
        var zip = Managed(version).Table("tst_A");
        zip.Entities[0] = zip.Entities[0].Replace(
            "<OwnershipTypeMask>", $"<ChangeTrackingEnabled>{tracked}</ChangeTrackingEnabled><OwnershipTypeMask>", StringComparison.Ordinal);
        return zip;
    }

    private static IEnumerable<string> Items(BusinessEntityChanges page) => page.Changes.Select(item => item switch
    {
        NewOrUpdatedItem written => $"+{written.NewOrUpdatedEntity.Id}",
        _ => $"-{((RemovedOrDeletedItem)item).RemovedItem.Id}",
    });

    private LocalEnvironment Local() => Environment.RequireLocal("it opens organizations of its own");

    private Guid Contact(string name) => Add("contact", ("lastname", name));

    private EntityReference CreateIn(string table) => new(table, Add(table, ("name", "A")));

    private void Track(string table, IOrganizationService? service = null) => Enable(table, tracked: true, service);

    private void Enable(string table, bool tracked, IOrganizationService? service = null) => (service ?? Admin).Execute(
        new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = table, ChangeTrackingEnabled = tracked } });

    private EntityMetadata Table(string name) => ((RetrieveEntityResponse)Admin.Execute(
        new RetrieveEntityRequest { LogicalName = name, EntityFilters = EntityFilters.Entity })).EntityMetadata;

    /// <summary>The token of a call whose changes are the expected ones.</summary>
    private string Changes(string table, string? token = null, string[]? expected = null)
    {
        var page = Ask(table, token);
        Assert.Equal(expected ?? [], Items(page));
        Assert.False(page.MoreRecords);
        return page.DataToken;
    }

    private BusinessEntityChanges Ask(
        string table,
        string? token = null,
        IOrganizationService? service = null,
        int count = 0,
        int page = 1,
        string? cookie = null,
        string? columns = null)
    {
        var named = columns ?? table switch { "task" or "annotation" => "subject", "tst_a" => "tst_name", _ => "lastname" };
        return ((RetrieveEntityChangesResponse)(service ?? Admin).Execute(new RetrieveEntityChangesRequest
        {
            EntityName = table,
            DataVersion = token,
            Columns = new ColumnSet(named),
            PageInfo = new PagingInfo { Count = count, PageNumber = page, PagingCookie = cookie },
        })).EntityChanges;
    }

    private List<string> Skip(IOrganizationService service, string token, int count)
    {
        var all = new List<string>();
        Drain(service, token, count, all);
        return all[count..];
    }

    /// <summary>Turns all pages, as the sample of the documentation does.</summary>
    private string Drain(IOrganizationService service, string? token, int count, List<string> seen, Action<int>? between = null)
    {
        BusinessEntityChanges answer;
        var (page, cookie) = (1, (string?)null);
        do
        {
            answer = Ask("contact", token, service, count, page, cookie);
            Assert.True(answer.Changes.Count <= count);
            seen.AddRange(Items(answer));
            cookie = answer.PagingCookie;
            between?.Invoke(page++);
        }
        while (answer.MoreRecords);

        return answer.DataToken;
    }
}

public sealed class ChangeTrackingInMemory(InMemoryEnvironment environment) : ChangeTrackingSpecification<InMemoryEnvironment>(environment);

public sealed class ChangeTrackingOnFile(FileEnvironment environment) : ChangeTrackingSpecification<FileEnvironment>(environment);

public sealed class ChangeTrackingLive(LiveEnvironment environment) : ChangeTrackingSpecification<LiveEnvironment>(environment);

public sealed class ChangeTrackingOverHttp(OverHttpEnvironment environment) : ChangeTrackingSpecification<OverHttpEnvironment>(environment);
