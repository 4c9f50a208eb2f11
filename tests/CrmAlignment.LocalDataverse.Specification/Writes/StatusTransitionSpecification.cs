using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/define-custom-state-model-transitions, on a table with the statuses 1
/// and 3 (active), 2 and 4 (inactive), of which 1 may become 3, 3 may become 2 and 2 may become 1; of 4 nothing is said.
/// </summary>
[Capability("Writes", "Status transitions")]
public abstract class StatusTransitionSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Table = "tst_ticket";

    [SkippableFact]
    public void Status_that_the_transitions_allow_is_taken_within_a_state_and_across_states()
    {
        var ticket = Ticket();

        Change(ticket, 0, 3);
        Change(ticket, 1, 2);
        Change(ticket, 0, 1);

        Assert.Equal(1, StatusOf(ticket));
    }

    [SkippableFact]
    public void Status_that_the_transitions_forbid_is_refused()
    {
        var ticket = Ticket();

        var fault = Fault(() => Change(ticket, 1, 4));

        Assert.Equal(DataverseErrorCode.StateTransitionDeactivateNewStatus, fault.ErrorCode);
        Assert.Equal(1, StatusOf(ticket));
    }

    [SkippableFact]
    public void Default_status_of_a_state_is_refused_where_it_is_forbidden() =>
        Fault(() => Service.Update(new Entity(Table, Ticket()) { ["statecode"] = new OptionSetValue(1) }));

    [SkippableFact]
    public void SetState_is_held_to_the_transitions_too()
    {
        var ticket = Ticket();
        Change(ticket, 0, 3);
        Change(ticket, 1, 2);

        var fault = Fault(() => Service.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference(Table, ticket),
            State = new OptionSetValue(0),
            Status = new OptionSetValue(3),
        }));

        Assert.Equal(DataverseErrorCode.StateTransitionActivateNewStatus, fault.ErrorCode);
    }

    [SkippableFact]
    public void Status_stays_what_it_is_without_a_transition()
    {
        var ticket = Ticket();

        Change(ticket, 0, 1);

        Assert.Equal(1, StatusOf(ticket));
    }

    [SkippableFact]
    public void Status_without_transition_data_may_become_any()
    {
        var ticket = Ticket();
        Service.Delete(Table, ticket);
        ticket = Create(Table, ("tst_name", "x"), ("statecode", new OptionSetValue(1)), ("statuscode", new OptionSetValue(4)));

        Change(ticket, 0, 3);

        Assert.Equal(3, StatusOf(ticket));
    }

    [SkippableFact]
    public void Metadata_tells_the_transitions()
    {
        Ticket();
        var request = new RetrieveEntityRequest { LogicalName = Table, EntityFilters = EntityFilters.Entity | EntityFilters.Attributes };

        var table = ((RetrieveEntityResponse)Service.Execute(request)).EntityMetadata;

        Assert.True(table.EnforceStateTransitions);
        var options = ((StatusAttributeMetadata)table.Attributes.Single(column => column.LogicalName == "statuscode")).OptionSet.Options;
        Assert.Contains(
            "<allowedtransition sourcestatusid=\"1\" tostatusid=\"3\"",
            options.OfType<StatusOptionMetadata>().Single(option => option.Value == 1).TransitionData,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void IsValidStateTransition_tells_what_a_change_would_meet()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.isvalidstatetransitionrequest
        var ticket = new EntityReference(Table, Ticket());

        // From 1: to 3 of the same state, not across to 2 or 4, and never to a status of another state.
        Assert.True(IsValid(ticket, "Active", 3));
        Assert.False(IsValid(ticket, "Inactive", 2));
        Assert.False(IsValid(ticket, "Inactive", 4));
        Assert.False(IsValid(ticket, "Inactive", 3));
        Change(ticket.Id, 0, 3);
        Assert.True(IsValid(ticket, "inactive", 2));
    }

    [Fact]
    public void IsValidStateTransition_lets_a_table_without_transitions_take_any_status_of_the_state()
    {
        var lead = CreateReference("lead", ("subject", "x"), ("lastname", "y"));

        Assert.True(IsValid(lead, "Disqualified", 4));
        Assert.False(IsValid(lead, "Disqualified", 3));
        Assert.False(IsValid(lead, "Qualified", 4711));
    }

    [Fact]
    public void IsValidStateTransition_says_that_a_closed_opportunity_is_reopened_before_it_is_closed_otherwise()
    {
        var opportunity = CreateReference("opportunity", ("name", "Engines"));
        Assert.True(IsValid(opportunity, "Lost", 4));

        var closing = new Entity("opportunityclose") { ["opportunityid"] = opportunity };
        Service.Execute(new WinOpportunityRequest { OpportunityClose = closing, Status = new OptionSetValue(3) });

        Assert.False(IsValid(opportunity, "Lost", 4));
        Assert.True(IsValid(opportunity, "Open", 1));
    }

    [Fact]
    public void IsValidStateTransition_refuses_an_unknown_state_and_a_missing_row()
    {
        var lead = CreateReference("lead", ("subject", "x"), ("lastname", "y"));

        Fault(() => IsValid(lead, "Asleep", 1));
        Assert.Equal(
            DataverseErrorCode.ObjectDoesNotExist, Fault(() => IsValid(new EntityReference("lead", Guid.NewGuid()), "Open", 1)).ErrorCode);
    }

    private bool IsValid(EntityReference row, string state, int status) =>
        ((IsValidStateTransitionResponse)Service.Execute(
            new IsValidStateTransitionRequest { Entity = row, NewState = state, NewStatus = status })).IsValid;

    private Guid Ticket()
    {
        var organization = Environment.RequireLocal("the table comes with a solution, which would stay there").Organization;
        if (organization.Catalog.FindTable(Table) is null)
        {
            Service.Execute(new ImportSolutionRequest { CustomizationFile = Package() });
        }

        return Create(Table, ("tst_name", "x"));
    }

    private void Change(Guid ticket, int state, int status) =>
        Service.Update(
            new Entity(Table, ticket) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) });

    private int StatusOf(Guid ticket) => Read(Table, ticket).GetAttributeValue<OptionSetValue>("statuscode").Value;

    private static byte[] Package()
    {
        var zip = new SolutionZip { UniqueName = "Tickets" }.Table("tst_Ticket");
        zip.Entities[0] = zip.Entities[0]
            .Replace("<EntitySetName>", "<EnforceStateTransitions>1</EnforceStateTransitions><EntitySetName>", StringComparison.Ordinal)
            .Replace("<status value=\"1\" state=\"0\">", Status(1, 0, 3), StringComparison.Ordinal)
            .Replace("<status value=\"2\" state=\"1\">", Status(2, 1, 1), StringComparison.Ordinal)
            .Replace(
                "</statuses>",
                Status(3, 0, 2) + "<labels/></status><status value=\"4\" state=\"1\"><labels/></status></statuses>",
                StringComparison.Ordinal);
        return zip.Build();
    }

    private static string Status(int value, int state, int next)
    {
        var transition = $"<allowedtransition sourcestatusid=\"{value}\" tostatusid=\"{next}\"/>";
        var data = new XElement("TransitionData", $"<allowedtransitions>{transition}</allowedtransitions>");
        return $"<status value=\"{value}\" state=\"{state}\">{data}";
    }
}

public sealed class StatusTransitionsInMemory(InMemoryEnvironment environment)
    : StatusTransitionSpecification<InMemoryEnvironment>(environment);

public sealed class StatusTransitionsOnFile(FileEnvironment environment) : StatusTransitionSpecification<FileEnvironment>(environment);

public sealed class StatusTransitionsLive(LiveEnvironment environment) : StatusTransitionSpecification<LiveEnvironment>(environment);

public sealed class StatusTransitionsOverHttp(OverHttpEnvironment environment)
    : StatusTransitionSpecification<OverHttpEnvironment>(environment);
