using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// https://learn.microsoft.com/dynamics365/sales/developer/sample-process-quotes-sales-orders-invoices,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/salesorder.
/// </summary>
[Capability("Quotes, orders, invoices", "Orders and invoices")]
public abstract class OrderSpecification<TEnvironment>(TEnvironment environment) : SalesDocumentSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Won_quote_becomes_an_order_at_its_prices()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertquotetosalesorderrequest
        var quote = Quote(("discountamount", new Money(10m)), ("shipto_city", "Kyiv"));
        WriteIn("quotedetail", "quote", quote, 50m);
        WriteIn("quotedetail", "quote", quote, 70m, ("tax", new Money(4m)));
        Activate(quote);
        Win(quote);

        var order = Convert(quote);

        Assert.StartsWith("ORD-", order.GetAttributeValue<string>("ordernumber"), StringComparison.Ordinal);
        Assert.Equal(quote, order.GetAttributeValue<EntityReference>("quoteid").Id);
        Assert.Equal(("Pumps", "Kyiv", true), (order["name"], order["shipto_city"], order["ispricelocked"]));
        Assert.Equal(0, order.GetAttributeValue<OptionSetValue>("statecode").Value);
        var lines = LinesOf("salesorderdetail", "salesorder", order.Id);
        Assert.Equal([100m, 144m], Array.ConvertAll(lines, line => line.GetAttributeValue<Money>("extendedamount").Value));
        Assert.Equal(LinesOf("quotedetail", "quote", quote)[0].Id, lines[0]["quotedetailid"]);

        // 100 + 140 - 10 + 4
        Assert.Equal(234m, order.GetAttributeValue<Money>("totalamount").Value);
        Assert.Equal((2, 4), StatusOf("quote", quote));
    }

    [Fact]
    public void Quote_that_is_not_won_becomes_no_order()
    {
        var quote = Quote();
        Fault(() => Convert(quote));
        Activate(quote);
        Fault(() => Convert(quote));
        CloseQuote(quote, -1);
        Fault(() => Convert(quote));

        Assert.Empty(RowsWith("salesorder", "quoteid", quote));
    }

    [Fact]
    public void Conversion_wins_an_active_quote_when_it_says_how()
    {
        var quote = Quote();
        Activate(quote);

        Service.Execute(new ConvertQuoteToSalesOrderRequest
        {
            QuoteId = quote,
            ColumnSet = new ColumnSet("name"),
            QuoteCloseStatus = new OptionSetValue(-1),
            QuoteCloseSubject = "Accepted by phone",
            QuoteCloseDate = new DateTime(2026, 2, 3, 10, 0, 0, DateTimeKind.Utc),
        });

        Assert.Equal((2, 4), StatusOf("quote", quote));
        Assert.Equal("Accepted by phone", Assert.Single(RowsWith("quoteclose", "quoteid", quote))["subject"]);
        Assert.Single(RowsWith("salesorder", "quoteid", quote));
    }

    [Theory]
    [InlineData(-1, 100001)]
    [InlineData(100002, 100002)]
    public void Order_is_fulfilled_with_the_reason_asked_for_and_the_day(int asked, int status)
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.fulfillsalesorderrequest
        var id = Order();

        Service.Execute(new FulfillSalesOrderRequest
        {
            OrderClose = Close("orderclose", "salesorder", id, ("actualend", new DateTime(2026, 2, 3, 10, 0, 0, DateTimeKind.Utc))),
            Status = new OptionSetValue(asked),
        });

        Assert.Equal((3, status), StatusOf("salesorder", id));
        Assert.Equal(new DateTime(2026, 2, 3), Read("salesorder", id).GetAttributeValue<DateTime>("datefulfilled").Date);
        Assert.Equal(Read("salesorder", id)["ordernumber"], Assert.Single(RowsWith("orderclose", "salesorderid", id))["ordernumber"]);
    }

    [Fact]
    public void Order_is_cancelled_once_and_then_neither_fulfilled_nor_invoiced()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.cancelsalesorderrequest
        var id = Order();

        Cancel(id);

        Assert.Equal((2, 4), StatusOf("salesorder", id));
        Fault(() => Cancel(id));
        Fault(() => Service.Execute(new FulfillSalesOrderRequest { OrderClose = Close("orderclose", "salesorder", id), Status = new OptionSetValue(-1) }));
        Fault(() => Invoice(id));
        Assert.Single(RowsWith("orderclose", "salesorderid", id));
    }

    [Theory]
    [InlineData(2, 4, "CancelSalesOrder")]
    [InlineData(3, 100001, "FulfillSalesOrder")]
    public void Update_submits_an_order_but_does_not_close_it(int state, int status, string message)
    {
        var id = Order();

        SetState("salesorder", id, 1, 3);

        Assert.Equal((1, 3), StatusOf("salesorder", id));
        Assert.Contains(message, Fault(() => SetState("salesorder", id, state, status)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_on_Fulfill_Cancel_and_the_conversions_run_for_their_row()
    {
        Plugins.Step("Fulfill", "salesorder", 40, "note {Message} {Id}");
        Plugins.Step("Cancel", "salesorder", 40, "note {Message} {Id}");
        Plugins.Step("ConvertSalesOrderToInvoice", "salesorder", 40, "note {Message} {Id}");
        Guid fulfilled = Order(), cancelled = Order(), invoiced = Order();

        Service.Execute(new FulfillSalesOrderRequest { OrderClose = Close("orderclose", "salesorder", fulfilled), Status = new OptionSetValue(-1) });
        Cancel(cancelled);
        Invoice(invoiced);

        Assert.Equal([$"Fulfill {fulfilled}", $"Cancel {cancelled}", $"ConvertSalesOrderToInvoice {invoiced}"], Plugins.Notes);
    }

    [Fact]
    public void Order_becomes_an_invoice_at_its_prices()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.convertsalesordertoinvoicerequest
        var id = Order(("freightamount", new Money(7m)));
        WriteIn("salesorderdetail", "salesorder", id, 50m);

        var invoice = Invoice(id);

        Assert.StartsWith("INV-", invoice.GetAttributeValue<string>("invoicenumber"), StringComparison.Ordinal);
        Assert.Equal((id, 107m), (invoice.GetAttributeValue<EntityReference>("salesorderid").Id, invoice.GetAttributeValue<Money>("totalamount").Value));
        Assert.Equal(100m, Assert.Single(LinesOf("invoicedetail", "invoice", invoice.Id)).GetAttributeValue<Money>("extendedamount").Value);
        Assert.Equal((4, 100003), StatusOf("salesorder", id));
    }

    [Fact]
    public void Order_and_invoice_from_an_opportunity_have_its_products()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generatesalesorderfromopportunityrequest and
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.generateinvoicefromopportunityrequest
        var opportunity = Create("opportunity", ("name", "Pumps"));
        WriteIn("opportunityproduct", "opportunity", opportunity, 50m);

        var order = ((GenerateSalesOrderFromOpportunityResponse)Service.Execute(
            new GenerateSalesOrderFromOpportunityRequest { OpportunityId = opportunity, ColumnSet = new ColumnSet("totalamount", "opportunityid") })).Entity;
        var invoice = ((GenerateInvoiceFromOpportunityResponse)Service.Execute(
            new GenerateInvoiceFromOpportunityRequest { OpportunityId = opportunity, ColumnSet = new ColumnSet("totalamount", "opportunityid") })).Entity;

        Assert.All(
            [order, invoice],
            row => Assert.Equal((opportunity, 100m), (row.GetAttributeValue<EntityReference>("opportunityid").Id, row.GetAttributeValue<Money>("totalamount").Value)));
    }

    [Fact]
    public void Prices_of_orders_and_invoices_are_locked_and_unlocked()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.locksalesorderpricingrequest
        var order = Order();
        var invoice = Create("invoice", ("name", "Pumps"));

        Service.Execute(new LockSalesOrderPricingRequest { SalesOrderId = order });
        Service.Execute(new LockInvoicePricingRequest { InvoiceId = invoice });
        Assert.Equal((true, true), (Read("salesorder", order)["ispricelocked"], Read("invoice", invoice)["ispricelocked"]));

        Service.Execute(new UnlockSalesOrderPricingRequest { SalesOrderId = order });
        Service.Execute(new UnlockInvoicePricingRequest { InvoiceId = invoice });
        Assert.Equal((false, false), (Read("salesorder", order)["ispricelocked"], Read("invoice", invoice)["ispricelocked"]));
    }

    [Fact]
    public void Invoice_is_paid_or_cancelled_by_its_state()
    {
        // https://learn.microsoft.com/dynamics365/developer/reference/entities/invoice
        var id = Create("invoice", ("name", "Pumps"));

        SetState("invoice", id, 2, 100002);

        Assert.Equal((2, 100002), StatusOf("invoice", id));
        Fault(() => SetState("invoice", id, 3, 100001));
        SetState("invoice", id, 3, 100003);
        Assert.Equal((3, 100003), StatusOf("invoice", id));
    }

    private Entity Convert(Guid quote) => ((ConvertQuoteToSalesOrderResponse)Service.Execute(
        new ConvertQuoteToSalesOrderRequest { QuoteId = quote, ColumnSet = new ColumnSet(true) })).Entity;

    private Entity Invoice(Guid order) => ((ConvertSalesOrderToInvoiceResponse)Service.Execute(
        new ConvertSalesOrderToInvoiceRequest { SalesOrderId = order, ColumnSet = new ColumnSet(true) })).Entity;

    private void Cancel(Guid order) =>
        Service.Execute(new CancelSalesOrderRequest { OrderClose = Close("orderclose", "salesorder", order), Status = new OptionSetValue(-1) });
}

public sealed class OrderInMemory(InMemoryEnvironment environment) : OrderSpecification<InMemoryEnvironment>(environment);

public sealed class OrderOnFile(FileEnvironment environment) : OrderSpecification<FileEnvironment>(environment);

public sealed class OrderLive(LiveEnvironment environment) : OrderSpecification<LiveEnvironment>(environment);

public sealed class OrderOverHttp(OverHttpEnvironment environment) : OrderSpecification<OverHttpEnvironment>(environment);
