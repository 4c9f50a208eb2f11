using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.AsyncJobs;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.bulkdeleterequest and
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2013/developers-guide/gg334582(v=crm.6).
/// </summary>
[Capability("Asynchronous jobs", "BulkDelete")]
public abstract class BulkDeleteSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private readonly string _name = "Bulk " + Guid.NewGuid();

    [Fact]
    public void Rows_that_the_queries_find_are_deleted_by_a_job()
    {
        Task();
        Task();
        var other = Create("task", ("subject", "other"));
        Create("account", ("name", _name));

        var job = Queue(Service, Named("task", "subject"), Named("account", "name"));
        Environment.FinishJobs();

        Assert.Empty(RowsWith("task", "subject", _name));
        Assert.Empty(RowsWith("account", "name", _name));
        Assert.NotNull(Read("task", other));
        var row = Read("asyncoperation", job);
        Assert.Equal((_name, 13, 30), (row["name"], Choice(row, "operationtype"), Choice(row, "statuscode")));
    }

    [SkippableFact]
    public void Job_says_how_many_rows_it_deleted()
    {
        Environment.RequireLocal("the platform says so in bulkdeleteoperation");
        Task();
        Task();

        var job = Queue(Service, Named("task", "subject"));
        Environment.FinishJobs();

        Assert.Equal("2 deleted, 0 failed", Read("asyncoperation", job)["friendlymessage"]);
    }

    [SkippableFact]
    public void All_pages_of_a_query_are_deleted()
    {
        using var organization = Environment.RequireLocal("the page is smaller").OpenAnother(
            options => options with { QueryLimits = options.QueryLimits with { PageSize = 2 } });
        var service = organization.AdminService;
        for (var count = 0; count < 5; count++)
        {
            service.Create(Row("task", ("subject", _name)));
        }

        Queue(service, Named("task", "subject"));
        organization.DrainAsyncOperations();

        Assert.Empty(service.RetrieveMultiple(Named("task", "subject")).Entities);
    }

    [Fact]
    public void No_more_rows_are_deleted_than_the_query_asks_for()
    {
        Task();
        Task();
        var query = Named("task", "subject");
        query.TopCount = 1;

        Queue(Service, query);
        Environment.FinishJobs();

        Assert.Single(RowsWith("task", "subject", _name));
    }

    [SkippableFact]
    public void Row_that_the_caller_may_not_delete_stays_and_holds_up_no_other()
    {
        var user = Cast.User();
        Cast.Grant(
            user,
            ("prvBulkDelete", PrivilegeDepth.Global),
            ("prvReadLead", PrivilegeDepth.Global),
            ("prvDeleteLead", PrivilegeDepth.Basic));
        var foreign = Named(Lead());
        Named(Lead(user));

        var job = Queue(As(user), Named("lead", "subject"));
        Environment.FinishJobs();

        Assert.Equal(foreign.Id, Assert.Single(RowsWith("lead", "subject", _name)).Id);
        Assert.StartsWith(
            "1 deleted, 1 failed: ", Read("asyncoperation", job).GetAttributeValue<string>("friendlymessage"), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Job_waits_for_its_start()
    {
        var local = Environment.RequireLocal("its clock is moved");
        Task();
        var request = Request(Named("task", "subject"));
        request.StartDateTime = Environment.UtcNow.AddHours(1);
        Service.Execute(request);

        Environment.FinishJobs();
        Assert.Single(RowsWith("task", "subject", _name));

        local.Time.Advance(TimeSpan.FromHours(1));
        Environment.FinishJobs();
        Assert.Empty(RowsWith("task", "subject", _name));
    }

    [SkippableFact]
    public void Job_needs_the_privilege_to_delete_in_bulk()
    {
        var user = Cast.User();

        Assert.Contains("prvBulkDelete", Fault(() => Queue(As(user), Named("task", "subject"))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void What_the_job_cannot_do_is_refused_at_once()
    {
        Environment.RequireLocal("the platform can");
        var recurring = Request(Named("task", "subject"));
        recurring.RecurrencePattern = "FREQ=DAILY;";
        var telling = Request(Named("task", "subject"));
        telling.SendEmailNotification = true;

        Assert.Contains("RecurrencePattern", Fault(() => Service.Execute(recurring)).Message, StringComparison.Ordinal);
        Assert.Contains("SendEmailNotification", Fault(() => Service.Execute(telling)).Message, StringComparison.Ordinal);
        Fault(() => Service.Execute(Request()));
    }

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private Guid Task() => Create("task", ("subject", _name));

    private EntityReference Named(EntityReference lead)
    {
        Service.Update(new Entity("lead", lead.Id) { ["subject"] = _name });
        return lead;
    }

    private QueryExpression Named(string table, string column)
    {
        var query = new QueryExpression(table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, _name);
        return query;
    }

    private BulkDeleteRequest Request(params QueryExpression[] queries) =>
        new() { QuerySet = queries, JobName = _name, SendEmailNotification = false, ToRecipients = [], CCRecipients = [] };

    private Guid Queue(IOrganizationService service, params QueryExpression[] queries) =>
        ((BulkDeleteResponse)service.Execute(Request(queries))).JobId;
}

public sealed class BulkDeleteInMemory(InMemoryEnvironment environment) : BulkDeleteSpecification<InMemoryEnvironment>(environment);

public sealed class BulkDeleteOnFile(FileEnvironment environment) : BulkDeleteSpecification<FileEnvironment>(environment);

public sealed class BulkDeleteLive(LiveEnvironment environment) : BulkDeleteSpecification<LiveEnvironment>(environment);

public sealed class BulkDeleteOverHttp(OverHttpEnvironment environment) : BulkDeleteSpecification<OverHttpEnvironment>(environment);
