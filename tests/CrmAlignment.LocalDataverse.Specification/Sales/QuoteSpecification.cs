using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// https://learn.microsoft.com/dynamics365/sales/developer/sample-process-quotes-sales-orders-invoices,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/quote.
/// </summary>
[Capability("Quotes, orders, invoices", "Quotes")]
public abstract class QuoteSpecification<TEnvironment>(TEnvironment environment) : SalesDocumentSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void New_quote_is_a_numbered_draft_of_revision_zero()
    {
        var quote = Read("quote", Quote());

        Assert.Equal(0, quote.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.StartsWith("QUO-", quote.GetAttributeValue<string>("quotenumber"), StringComparison.Ordinal);
        Assert.Equal(0, quote["revisionnumber"]);
        Assert.Equal(quote.GetAttributeValue<EntityReference>("customerid").Id, quote.GetAttributeValue<EntityReference>("accountid").Id);
    }

    [Fact]
    public void Active_quote_is_won_with_an_activity_and_the_day()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.winquoterequest
        var id = Quote();
        Activate(id);

        Service.Execute(new WinQuoteRequest
        {
            QuoteClose = Close("quoteclose", "quote", id, ("subject", "Signed"), ("actualend", new DateTime(2026, 2, 3, 10, 0, 0, DateTimeKind.Utc))),
            Status = new OptionSetValue(-1),
        });

        Assert.Equal((2, 4), StatusOf("quote", id));
        Assert.Equal(new DateTime(2026, 2, 3), Read("quote", id).GetAttributeValue<DateTime>("closedon").Date);
        var close = Assert.Single(RowsWith("quoteclose", "quoteid", id));
        Assert.Equal(("Signed", 1), (close["subject"], close.GetAttributeValue<OptionSetValue>("statecode").Value));
        Assert.Equal(Read("quote", id)["quotenumber"], close["quotenumber"]);
    }

    [Fact]
    public void Draft_is_activated_before_it_is_won_but_may_be_closed()
    {
        Guid won = Quote(), closed = Quote();

        Assert.Contains("Activate", Fault(() => Win(won)).Message, StringComparison.Ordinal);
        CloseQuote(closed, 6);

        Assert.Equal((0, 1), StatusOf("quote", won));
        Assert.Empty(RowsWith("quoteclose", "quoteid", won));
        Assert.Equal((3, 6), StatusOf("quote", closed));
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 6)]
    [InlineData(7, 7)]
    public void Active_quote_is_closed_with_the_reason_asked_for(int asked, int status)
    {
        var id = Quote();
        Activate(id);

        CloseQuote(id, asked);

        Assert.Equal((3, status), StatusOf("quote", id));
    }

    [Fact]
    public void Closed_quote_stays_closed()
    {
        var id = Quote();
        CloseQuote(id, -1);

        Fault(() => CloseQuote(id, 6));
        Fault(() => Win(id));
        Fault(() => Activate(id));

        Assert.Equal((3, 5), StatusOf("quote", id));
    }

    [Theory]
    [InlineData(2, 4, "WinQuote")]
    [InlineData(3, 5, "CloseQuote")]
    public void Update_SetState_and_Create_cannot_win_or_close(int state, int status, string message)
    {
        // https://learn.microsoft.com/dynamics365/customerengagement/on-premises/developer/state-transitions
        var id = Quote();
        Activate(id);

        Assert.Contains(message, Fault(() => SetState("quote", id, state, status)).Message, StringComparison.Ordinal);
        Assert.Contains(message, Fault(() => Quote(("statecode", new OptionSetValue(state)))).Message, StringComparison.Ordinal);
        Fault(() => Service.Execute(new SetStateRequest
        {
            EntityMoniker = new EntityReference("quote", id),
            State = new OptionSetValue(state),
            Status = new OptionSetValue(status),
        }));
        Assert.Equal((1, 2), StatusOf("quote", id));
    }

    [Fact]
    public void Steps_on_Win_and_Close_run_for_the_quote()
    {
        Plugins.Step("Win", "quote", 40, "note {Message} {Id}");
        Plugins.Step("Close", "quote", 40, "note {Message} {Id}");
        Guid won = Quote(), lost = Quote();
        Activate(won);

        Win(won);
        CloseQuote(lost, -1);

        Assert.Equal([$"Win {won}", $"Close {lost}"], Plugins.Notes);
    }

    [Fact]
    public void Revision_is_a_draft_with_the_number_and_the_lines()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.revisequoterequest
        var id = Quote(("description", "For Contoso"), ("discountpercentage", 10m));
        WriteIn("quotedetail", "quote", id, 50m);
        CloseQuote(id, 7);

        var request = new ReviseQuoteRequest { QuoteId = id, ColumnSet = new ColumnSet("quotenumber", "revisionnumber") };
        var revised = ((ReviseQuoteResponse)Service.Execute(request)).Entity;

        Assert.Equal(Read("quote", id)["quotenumber"], revised["quotenumber"]);
        Assert.Equal(1, revised["revisionnumber"]);
        Assert.Equal((0, 1), StatusOf("quote", revised.Id));
        Assert.Equal("For Contoso", Read("quote", revised.Id)["description"]);
        Assert.Equal(50m, Assert.Single(LinesOf("quotedetail", "quote", revised.Id)).GetAttributeValue<Money>("priceperunit").Value);
        Assert.Equal(90m, Amount("quote", revised.Id, "totalamount"));
        Assert.Equal((3, 7), StatusOf("quote", id));
    }

    [Fact]
    public void Quote_has_one_open_revision()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes: QuoteReviseExistingActiveQuote
        var id = Quote();
        Fault(() => Service.Execute(new ReviseQuoteRequest { QuoteId = id, ColumnSet = new ColumnSet(true) }));
        CloseQuote(id, 7);
        var revised = ((ReviseQuoteResponse)Service.Execute(new ReviseQuoteRequest { QuoteId = id, ColumnSet = new ColumnSet(true) })).Entity;

        var fault = Fault(() => Service.Execute(new ReviseQuoteRequest { QuoteId = id, ColumnSet = new ColumnSet(true) }));
        Assert.Contains("Quote cannot be revised", fault.Message, StringComparison.Ordinal);

        CloseQuote(revised.Id, 7);
        var third = ((ReviseQuoteResponse)Service.Execute(new ReviseQuoteRequest { QuoteId = id, ColumnSet = new ColumnSet(true) })).Entity;
        Assert.Equal(2, third["revisionnumber"]);
    }

    [Fact]
    public void Quote_from_an_opportunity_has_its_customer_price_list_and_products()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generatequotefromopportunityrequest
        var account = CreateReference("account", ("name", "Contoso"));
        var list = CreateReference("pricelevel", ("name", "Retail"));
        var opportunity = Create("opportunity", ("name", "Pumps"), ("customerid", account), ("pricelevelid", list), ("freightamount", new Money(5m)));
        WriteIn("opportunityproduct", "opportunity", opportunity, 50m);

        var request = new GenerateQuoteFromOpportunityRequest { OpportunityId = opportunity, ColumnSet = new ColumnSet(true) };
        var quote = ((GenerateQuoteFromOpportunityResponse)Service.Execute(request)).Entity;

        Assert.Equal("Pumps", quote["name"]);
        Assert.Equal(account.Id, quote.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.Equal(list.Id, quote.GetAttributeValue<EntityReference>("pricelevelid").Id);
        Assert.Equal(opportunity, quote.GetAttributeValue<EntityReference>("opportunityid").Id);
        Assert.Equal(0, quote.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal("Pump", Assert.Single(LinesOf("quotedetail", "quote", quote.Id))["productdescription"]);
        Assert.Equal(105m, quote.GetAttributeValue<Money>("totalamount").Value);
    }

    [Fact]
    public void Deleting_a_quote_takes_lines_and_activities_along_unless_an_order_came_of_it()
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/quote: quote_details, Quote_QuoteClose, quote_orders.
        Guid lone = Quote(), ordered = Quote();
        var line = WriteIn("quotedetail", "quote", lone, 1m);
        CloseQuote(lone, -1);
        Create("salesorder", ("name", "Pumps"), ("quoteid", new EntityReference("quote", ordered)));

        Service.Delete("quote", lone);

        Fault(() => Read("quotedetail", line));
        Assert.Empty(RowsWith("quoteclose", "quotenumber", lone.ToString()).Concat(RowsWith("quotedetail", "quoteid", lone)));
        Fault(() => Service.Delete("quote", ordered));
    }
}

public sealed class QuoteInMemory(InMemoryEnvironment environment) : QuoteSpecification<InMemoryEnvironment>(environment);

public sealed class QuoteOnFile(FileEnvironment environment) : QuoteSpecification<FileEnvironment>(environment);

public sealed class QuoteLive(LiveEnvironment environment) : QuoteSpecification<LiveEnvironment>(environment);

public sealed class QuoteOverHttp(OverHttpEnvironment environment) : QuoteSpecification<OverHttpEnvironment>(environment);
