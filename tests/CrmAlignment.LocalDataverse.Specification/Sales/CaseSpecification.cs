using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/incident and
/// https://learn.microsoft.com/dynamics365/customer-service/customer-service-hub-user-guide-resolve-cancel-reassign-a-case.
/// </summary>
[Capability("Cases", "Cases and their resolution")]
public abstract class CaseSpecification<TEnvironment>(TEnvironment environment) : SalesDocumentSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void New_case_is_active_numbered_and_has_the_defaults()
    {
        var account = CreateReference("account", ("name", "Contoso"));

        var row = Read("incident", Create("incident", ("title", "Pump leaks"), ("customerid", account)));

        Assert.Equal((0, 1), StatusOf("incident", row.Id));
        Assert.StartsWith("CAS-", row.GetAttributeValue<string>("ticketnumber"), StringComparison.Ordinal);
        Assert.Equal(account.Id, row.GetAttributeValue<EntityReference>("accountid").Id);
        Assert.Equal(2, row.GetAttributeValue<OptionSetValue>("prioritycode").Value);
        Assert.True(row.GetAttributeValue<bool>("routecase"));
    }

    [Fact]
    public void Case_needs_a_customer() => Fault(() => Create("incident", ("title", "Pump leaks")));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(1000, 1000)]
    public void Active_case_is_resolved_with_an_activity_and_the_time(int asked, int status)
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.closeincidentrequest
        var id = Case();

        Resolve(id, asked, ("subject", "New seal"), ("timespent", 30));

        Assert.Equal((1, status), StatusOf("incident", id));
        Assert.True(Read("incident", id).Contains("deactivatedon"));
        var resolution = Assert.Single(RowsWith("incidentresolution", "incidentid", id));
        Assert.Equal(("New seal", 30, 1), (resolution["subject"], resolution["timespent"], resolution.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    [Fact]
    public void Resolving_cancels_activities_that_are_open()
    {
        var id = Case();
        Guid open = TaskOf(id), done = TaskOf(id);
        SetState("task", done, 1, 5);

        Resolve(id, -1);

        Assert.Equal((2, 6), StatusOf("task", open));
        Assert.Equal((1, 5), StatusOf("task", done));
    }

    [Fact]
    public void Case_is_resolved_by_CloseIncident_alone()
    {
        // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions
        var id = Case();

        Assert.Contains("CloseIncident", Fault(() => SetState("incident", id, 1, 5)).Message, StringComparison.Ordinal);
        Fault(() => Send("incident", id, 1, 5));
        Fault(() => Case(("statecode", new OptionSetValue(1))));
        Fault(() => Service.Execute(new CloseIncidentRequest { IncidentResolution = Row("incidentresolution", ("subject", "None")), Status = new OptionSetValue(-1) }));
        Fault(() => Resolve(id, 6));

        Assert.Equal((0, 1), StatusOf("incident", id));
        Assert.Empty(RowsWith("incidentresolution", "incidentid", id));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Active_case_is_cancelled_by_its_state_once_no_activity_is_open(bool bySetState)
    {
        var id = Case();
        var task = TaskOf(id);
        Action cancel = bySetState ? () => Send("incident", id, 2, 6) : () => SetState("incident", id, 2, 6);

        Assert.Contains("open activities", Fault(cancel).Message, StringComparison.Ordinal);
        SetState("task", task, 1, 5);
        cancel();

        Assert.Equal((2, 6), StatusOf("incident", id));
    }

    [Fact]
    public void Closed_case_is_reactivated_before_it_is_closed_again()
    {
        Guid resolved = Case(), cancelled = Case();
        Resolve(resolved, -1);
        SetState("incident", cancelled, 2, 6);

        Fault(() => Resolve(resolved, -1));
        Fault(() => SetState("incident", resolved, 2, 6));
        Fault(() => Resolve(cancelled, -1));
        Assert.Equal((false, true), (MayBecome(resolved, "Cancelled", 6), MayBecome(resolved, "Active", 1)));
        SetState("incident", resolved, 0, 1);
        SetState("incident", cancelled, 0, 1);
        Resolve(resolved, 1000);

        Assert.Equal((1, 1000), StatusOf("incident", resolved));
        Assert.Equal((0, 1), StatusOf("incident", cancelled));
        Assert.Equal(2, RowsWith("incidentresolution", "incidentid", resolved).Count());
    }

    [Fact]
    public void Steps_on_Close_run_for_the_case_and_a_failing_one_undoes_all()
    {
        Plugins.Step("Close", "incident", 20, "note {Message} {Id}");
        var id = Case();
        Resolve(id, -1);
        Assert.Equal([$"Close {id}"], Plugins.Notes);

        Plugins.Step("Close", "incident", 40, "fail Not yet.");
        var other = Case();
        var task = TaskOf(other);
        Fault(() => Resolve(other, -1));

        Assert.Equal((0, 1), StatusOf("incident", other));
        Assert.Equal((0, 2), StatusOf("task", task));
        Assert.Empty(RowsWith("incidentresolution", "incidentid", other));
    }

    [Fact]
    public void Total_time_is_that_of_all_activities()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatetotaltimeincidentrequest
        var id = Case();
        Assert.Equal(0, TotalTime(id));
        TaskOf(id, ("actualdurationminutes", 20));
        Create("phonecall", ("subject", "Call"), ("regardingobjectid", new EntityReference("incident", id)), ("actualdurationminutes", 5));
        TaskOf(id);
        TaskOf(Case(), ("actualdurationminutes", 100));

        Assert.Equal(25, TotalTime(id));
        Fault(() => TotalTime(Guid.NewGuid()));
    }

    [Fact]
    public void Case_waits_in_a_queue_and_has_notes()
    {
        var id = Case();
        var queue = Create("queue", ("name", "Service"));

        Service.Execute(new AddToQueueRequest { DestinationQueueId = queue, Target = new EntityReference("incident", id) });
        Create("annotation", ("subject", "Photo"), ("objectid", new EntityReference("incident", id)));

        Assert.Equal("Pump leaks", Assert.Single(RowsWith("queueitem", "objectid", id))["title"]);
        Service.Delete("incident", id);
        Assert.Empty(RowsWith("queueitem", "objectid", id).Concat(RowsWith("annotation", "objectid", id)));
    }

    [Fact]
    public void Case_goes_with_its_customer_and_its_parent()
    {
        // incident_customer_accounts, incident_parent_incident, Incident_IncidentResolutions: Delete is Cascade.
        var account = CreateReference("account", ("name", "Contoso"));
        var parent = Case(("customerid", account));
        var child = Case(("parentcaseid", new EntityReference("incident", parent)));
        Resolve(child, -1);
        var resolution = RowsWith("incidentresolution", "incidentid", child).Single().Id;

        Service.Delete("account", account.Id);

        Fault(() => Read("incident", parent));
        Fault(() => Read("incident", child));
        Fault(() => Read("incidentresolution", resolution));
    }

    [Fact]
    public void Merge_of_customers_moves_their_cases()
    {
        Guid target = Create("account", ("name", "Contoso")), subordinate = Create("account", ("name", "Kontoso"));
        var id = Case(("customerid", new EntityReference("account", subordinate)));

        Service.Execute(new MergeRequest
        {
            Target = new EntityReference("account", target),
            SubordinateId = subordinate,
            UpdateContent = new Entity("account"),
        });

        var row = Read("incident", id);
        Assert.Equal((target, target), (row.GetAttributeValue<EntityReference>("customerid").Id, row.GetAttributeValue<EntityReference>("accountid").Id));
    }

    private Guid Case(params (string Column, object? Value)[] values)
    {
        var row = Row("incident", ("title", "Pump leaks"), ("customerid", CreateReference("account", ("name", "Contoso"))));
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return Service.Create(row);
    }

    private Guid TaskOf(Guid id, params (string Column, object? Value)[] values) =>
        Create("task", [("subject", "Visit"), ("regardingobjectid", new EntityReference("incident", id)), .. values]);

    private void Resolve(Guid id, int status, params (string Column, object? Value)[] values) => Service.Execute(new CloseIncidentRequest
    {
        IncidentResolution = Close("incidentresolution", "incident", id, values),
        Status = new OptionSetValue(status),
    });

    private void Send(string table, Guid id, int state, int status) => Service.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference(table, id),
        State = new OptionSetValue(state),
        Status = new OptionSetValue(status),
    });

    private long TotalTime(Guid id) =>
        ((CalculateTotalTimeIncidentResponse)Service.Execute(new CalculateTotalTimeIncidentRequest { IncidentId = id })).TotalTime;

    private bool MayBecome(Guid id, string state, int status) => ((IsValidStateTransitionResponse)Service.Execute(new IsValidStateTransitionRequest
    {
        Entity = new EntityReference("incident", id),
        NewState = state,
        NewStatus = status,
    })).IsValid;
}

public sealed class CaseInMemory(InMemoryEnvironment environment) : CaseSpecification<InMemoryEnvironment>(environment);

public sealed class CaseOnFile(FileEnvironment environment) : CaseSpecification<FileEnvironment>(environment);

public sealed class CaseLive(LiveEnvironment environment) : CaseSpecification<LiveEnvironment>(environment);

public sealed class CaseOverHttp(OverHttpEnvironment environment) : CaseSpecification<OverHttpEnvironment>(environment);
