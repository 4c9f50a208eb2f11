using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winopportunityrequest and
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.loseopportunityrequest.
/// </summary>
[Capability("Queues, leads, opportunities", "WinOpportunity and LoseOpportunity")]
public abstract class CloseOpportunitySpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Win_takes_actual_revenue_and_end_from_the_activity()
    {
        var id = Opportunity(900m);

        Win(id, ("actualrevenue", new Money(1000m)), ("actualend", new DateTime(2026, 2, 3, 10, 0, 0, DateTimeKind.Utc)));

        var row = Read("opportunity", id);
        Assert.Equal((1, 3), StatusOf(id));
        Assert.Equal(1000m, row.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 2, 3), row.GetAttributeValue<DateTime>("actualclosedate").Date);
    }

    [Fact]
    public void Win_defaults_actual_value_to_the_estimate()
    {
        // The description of opportunity.actualvalue.
        var id = Opportunity(900m);

        Win(id);

        Assert.Equal(900m, Read("opportunity", id).GetAttributeValue<Money>("actualvalue").Value);
    }

    [Fact]
    public void Close_leaves_a_completed_activity_on_the_opportunity()
    {
        var id = Opportunity(900m);

        Win(id, ("subject", "Signed"));

        var close = Assert.Single(RowsWith("opportunityclose", "opportunityid", id));
        Assert.Equal(("Signed", 1), (close["subject"], close.GetAttributeValue<OptionSetValue>("statecode").Value));
    }

    [Theory]
    [InlineData(-1, 4)]
    [InlineData(4, 4)]
    [InlineData(5, 5)]
    public void Lose_closes_as_lost_with_the_reason_asked_for(int asked, int status)
    {
        var id = Opportunity(900m);

        Lose(id, asked);

        Assert.Equal((2, status), StatusOf(id));
    }

    [Fact]
    public void Closed_opportunity_is_refused_until_it_is_reopened()
    {
        var id = Opportunity(900m);
        Win(id);
        Fault(() => Win(id));
        Fault(() => Lose(id, 5));

        Service.Update(new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Assert.Equal((0, 1), StatusOf(id));

        Lose(id, 5);
        Assert.Equal((2, 5), StatusOf(id));
    }

    [Fact]
    public void Update_cannot_win_or_lose()
    {
        // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions
        var id = Opportunity(900m);

        var fault = Fault(() => Service.Update(
            new Entity("opportunity", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(3) }));

        Assert.Contains("WinOpportunity", fault.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), StatusOf(id));
    }

    [Fact]
    public void Status_of_another_state_is_refused_and_leaves_no_activity()
    {
        var id = Opportunity(900m);

        Fault(() => Lose(id, 3));

        Assert.Empty(RowsWith("opportunityclose", "opportunityid", id));
    }

    [Fact]
    public void Activity_without_an_opportunity_and_request_without_a_status_are_refused()
    {
        Fault(() => Service.Execute(
            new WinOpportunityRequest { OpportunityClose = new Entity("opportunityclose"), Status = new OptionSetValue(-1) }));
        var close = Row("opportunityclose", ("opportunityid", new EntityReference("opportunity", Opportunity(1m))));
        Fault(() => Service.Execute(new OrganizationRequest("WinOpportunity") { ["OpportunityClose"] = close }));
    }

    [Fact]
    public void Steps_on_Win_and_Lose_run_for_the_opportunity()
    {
        // The event names of the two requests.
        Plugins.Step("Win", "opportunity", 40, "note {Message} {Id}");
        Plugins.Step("Lose", "opportunity", 40, "note {Message} {Id}");
        Guid won = Opportunity(1m), lost = Opportunity(1m);

        Win(won);
        Lose(lost, 4);

        Assert.Equal([$"Win {won}", $"Lose {lost}"], Plugins.Notes);
    }

    [Fact]
    public void Failing_step_on_Win_undoes_everything()
    {
        var id = Opportunity(900m);
        Plugins.Step("Win", "opportunity", 40, "fail Not yet.");

        Assert.Equal("Not yet.", Fault(() => Win(id)).Message);

        Assert.Equal((0, 1), StatusOf(id));
        Assert.False(Read("opportunity", id).Contains("actualvalue"));
    }

    private Guid Opportunity(decimal estimate) => Create("opportunity", ("name", "Pumps"), ("estimatedvalue", new Money(estimate)));

    private void Win(Guid id, params (string Column, object? Value)[] close) =>
        Service.Execute(new WinOpportunityRequest { OpportunityClose = Close(id, close), Status = new OptionSetValue(-1) });

    private void Lose(Guid id, int status) =>
        Service.Execute(new LoseOpportunityRequest { OpportunityClose = Close(id), Status = new OptionSetValue(status) });

    private static Entity Close(Guid id, params (string Column, object? Value)[] values) =>
        Row("opportunityclose", [("opportunityid", new EntityReference("opportunity", id)), .. values]);

    private (int State, int Status) StatusOf(Guid id)
    {
        var row = Read("opportunity", id, "statecode", "statuscode");
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}

public sealed class CloseOpportunityInMemory(InMemoryEnvironment environment)
    : CloseOpportunitySpecification<InMemoryEnvironment>(environment);

public sealed class CloseOpportunityOnFile(FileEnvironment environment) : CloseOpportunitySpecification<FileEnvironment>(environment);

public sealed class CloseOpportunityLive(LiveEnvironment environment) : CloseOpportunitySpecification<LiveEnvironment>(environment);

public sealed class CloseOpportunityOverHttp(OverHttpEnvironment environment)
    : CloseOpportunitySpecification<OverHttpEnvironment>(environment);
