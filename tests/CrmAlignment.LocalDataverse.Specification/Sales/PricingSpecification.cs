using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// The descriptions of the columns on https://learn.microsoft.com/dynamics365/developer/reference/entities/quote and
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/quotedetail,
/// https://learn.microsoft.com/dynamics365/sales/create-price-lists-price-list-items-define-pricing-products,
/// https://learn.microsoft.com/dynamics365/sales/developer/product-discounting-methods,
/// https://learn.microsoft.com/dynamics365/sales/developer/use-custom-pricing-products.
/// </summary>
[Capability("Quotes, orders, invoices", "Prices")]
public abstract class PricingSpecification<TEnvironment>(TEnvironment environment) : SalesDocumentSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Line_is_quantity_times_price_less_discounts_with_tax()
    {
        var line = Read("quotedetail", WriteIn(
            "quotedetail", "quote", Quote(), 50m, ("quantity", 3m), ("manualdiscountamount", new Money(10m)), ("tax", new Money(7.5m))));

        Assert.Equal(150m, line.GetAttributeValue<Money>("baseamount").Value);

        // 3 x 50 - 10 + 7.5
        Assert.Equal(147.5m, line.GetAttributeValue<Money>("extendedamount").Value);
        Assert.Equal(0, line.GetAttributeValue<OptionSetValue>("pricingerrorcode").Value);
    }

    [Theory]
    [InlineData("opportunity", "opportunityproduct")]
    [InlineData("quote", "quotedetail")]
    [InlineData("salesorder", "salesorderdetail")]
    [InlineData("invoice", "invoicedetail")]
    public void Totals_follow_lines_discounts_and_freight(string table, string lines)
    {
        var id = Create(
            table,
            ("name", "Pumps"),
            ("discountpercentage", 10m),
            ("discountamount", new Money(4m)),
            ("freightamount", new Money(6m)));
        WriteIn(lines, table, id, 50m, ("manualdiscountamount", new Money(10m)), ("tax", new Money(5m)));
        var second = WriteIn(lines, table, id, 30m, ("tax", new Money(1m)));

        // Lines 90 and 60; 10 % of 150 and 4 off; 6 of freight and 6 of tax.
        Assert.Equal((150m, 10m, 29m, 131m, 6m, 143m), TotalsOf(table, id));

        Service.Update(new Entity(lines, second) { ["quantity"] = 1m });
        Assert.Equal((120m, 10m, 26m, 104m, 6m, 116m), TotalsOf(table, id));

        Service.Delete(lines, second);
        Assert.Equal((90m, 10m, 23m, 77m, 5m, 88m), TotalsOf(table, id));

        Service.Update(new Entity(table, id) { ["discountpercentage"] = null, ["freightamount"] = new Money(0m) });
        Assert.Equal((90m, 10m, 14m, 86m, 5m, 91m), TotalsOf(table, id));
    }

    [Fact]
    public void Line_that_moves_changes_both_documents()
    {
        Guid first = Quote(), second = Quote();
        var line = WriteIn("quotedetail", "quote", first, 50m);

        Service.Update(new Entity("quotedetail", line) { ["quoteid"] = new EntityReference("quote", second) });

        Assert.Equal((0m, 100m), (Amount("quote", first, "totalamount"), Amount("quote", second, "totalamount")));
    }

    [Fact]
    public void Totals_that_a_caller_writes_give_way_to_the_computed_ones()
    {
        var id = Quote(("totalamount", new Money(1m)));
        WriteIn("quotedetail", "quote", id, 50m, ("extendedamount", new Money(1m)));

        Service.Update(new Entity("quote", id) { ["totalamount"] = new Money(1m) });

        Assert.Equal(100m, Amount("quote", id, "totalamount"));
    }

    [Fact]
    public void Lines_that_come_with_their_document_count()
    {
        var quote = Row("quote", ("name", "Pumps"));
        quote.RelatedEntities[new Relationship("quote_details")] = new EntityCollection(
            [Row("quotedetail", ("isproductoverridden", true), ("productdescription", "Pump"), ("priceperunit", new Money(5m)), ("quantity", 2m))]);

        Assert.Equal(10m, Amount("quote", Service.Create(quote), "totalamount"));
    }

    [Fact]
    public void Estimated_revenue_is_the_total_where_the_system_computes_it()
    {
        // Description of opportunity.isrevenuesystemcalculated.
        var computed = Create("opportunity", ("name", "Pumps"), ("isrevenuesystemcalculated", true), ("estimatedvalue", new Money(1m)));
        var given = Create("opportunity", ("name", "Pumps"), ("estimatedvalue", new Money(1m)));
        WriteIn("opportunityproduct", "opportunity", computed, 50m);
        WriteIn("opportunityproduct", "opportunity", given, 50m);

        Assert.Equal((100m, 100m), (Amount("opportunity", computed, "totalamount"), Amount("opportunity", computed, "estimatedvalue")));
        Assert.Equal((100m, 1m), (Amount("opportunity", given, "totalamount"), Amount("opportunity", given, "estimatedvalue")));

        Service.Update(new Entity("opportunity", given) { ["isrevenuesystemcalculated"] = true });
        Assert.Equal(100m, Amount("opportunity", given, "estimatedvalue"));
    }

    [Theory]
    [InlineData(1, null, 80)]
    [InlineData(2, 90, 180)]
    [InlineData(3, 50, 150)]
    [InlineData(4, 20, 125)]
    [InlineData(5, 50, 90)]
    [InlineData(6, 40, 100)]
    public void Price_of_a_product_is_that_of_the_price_list(int method, int? percentage, int price)
    {
        // List price 200, current cost 100, standard cost 60; a margin of 20 % makes 100 / 0.8, one of 40 % 60 / 0.6.
        var (product, unit) = Product();
        var list = CreateReference("pricelevel", ("name", "Retail"));
        Item(list, product, unit, method, ("amount", method == 1 ? new Money(80m) : null), ("percentage", (decimal?)percentage));

        var line = Read("quotedetail", Line(Quote(("pricelevelid", list)), product, unit, ("priceperunit", new Money(1m))));

        Assert.Equal((price, price * 2m), (line.GetAttributeValue<Money>("priceperunit").Value, line.GetAttributeValue<Money>("extendedamount").Value));
    }

    [Theory]
    [InlineData(1, 40, 180)]
    [InlineData(2, 23, 184)]
    [InlineData(3, 23, 161)]
    [InlineData(4, 40, 200)]
    public void Price_is_rounded_to_a_multiple_as_its_item_says(int policy, int multiple, int price)
    {
        // 90 % of 200 is 180: 23 goes into it 7.8 times, 40 goes into it 4.5 times; without a policy nothing is rounded.
        var (product, unit) = Product();
        var list = CreateReference("pricelevel", ("name", "Retail"));
        Item(
            list,
            product,
            unit,
            2,
            ("percentage", 90m),
            ("roundingpolicycode", new OptionSetValue(policy)),
            ("roundingoptioncode", new OptionSetValue(2)),
            ("roundingoptionamount", new Money(multiple)));

        Assert.Equal(price, Amount("quotedetail", Line(Quote(("pricelevelid", list)), product, unit), "priceperunit"));
    }

    [Fact]
    public void Overridden_price_counts_and_a_new_price_list_does_not_touch_it()
    {
        var (product, unit) = Product();
        var (retail, wholesale) = (CreateReference("pricelevel", ("name", "Retail")), CreateReference("pricelevel", ("name", "Wholesale")));
        Item(retail, product, unit, 1, ("amount", new Money(80m)));
        Item(wholesale, product, unit, 1, ("amount", new Money(60m)));
        var quote = Quote(("pricelevelid", retail));
        var listed = Line(quote, product, unit);
        var overridden = Line(quote, product, unit, ("ispriceoverridden", true), ("priceperunit", new Money(70m)));
        Assert.Equal(300m, Amount("quote", quote, "totalamount"));

        Service.Update(new Entity("quote", quote) { ["pricelevelid"] = wholesale });

        Assert.Equal((60m, 70m), (Amount("quotedetail", listed, "priceperunit"), Amount("quotedetail", overridden, "priceperunit")));
        Assert.Equal(260m, Amount("quote", quote, "totalamount"));
    }

    [Fact]
    public void Locked_order_keeps_its_prices_until_it_is_unlocked()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.locksalesorderpricingrequest
        var (product, unit) = Product();
        var list = CreateReference("pricelevel", ("name", "Retail"));
        var item = Item(list, product, unit, 1, ("amount", new Money(80m)));
        var order = Order(("pricelevelid", list));
        var line = Create(
            "salesorderdetail",
            ("salesorderid", new EntityReference("salesorder", order)),
            ("productid", product),
            ("uomid", unit),
            ("quantity", 1m));
        Service.Execute(new LockSalesOrderPricingRequest { SalesOrderId = order });
        Service.Update(new Entity("productpricelevel", item) { ["amount"] = new Money(90m) });

        Service.Update(new Entity("salesorderdetail", line) { ["quantity"] = 2m });
        Assert.Equal((80m, 160m), (Amount("salesorderdetail", line, "priceperunit"), Amount("salesorder", order, "totalamount")));

        Service.Execute(new UnlockSalesOrderPricingRequest { SalesOrderId = order });
        Assert.Equal((90m, 180m), (Amount("salesorderdetail", line, "priceperunit"), Amount("salesorder", order, "totalamount")));
    }

    [Fact]
    public void New_price_reaches_a_document_when_it_is_computed_anew()
    {
        // https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.calculatepricerequest
        var (product, unit) = Product();
        var list = CreateReference("pricelevel", ("name", "Retail"));
        var item = Item(list, product, unit, 1, ("amount", new Money(80m)));
        var quote = Quote(("pricelevelid", list));
        Line(quote, product, unit);

        Service.Update(new Entity("productpricelevel", item) { ["amount"] = new Money(90m) });
        Assert.Equal(160m, Amount("quote", quote, "totalamount"));

        Service.Execute(new CalculatePriceRequest { Target = new EntityReference("quote", quote) });
        Assert.Equal(180m, Amount("quote", quote, "totalamount"));
        Fault(() => Service.Execute(new CalculatePriceRequest { Target = list }));
    }

    [Fact]
    public void Price_that_cannot_be_computed_leaves_a_code_and_counts_in_no_total()
    {
        // Options of quotedetail.pricingerrorcode.
        var (product, unit) = Product();
        var (list, retired) = (CreateReference("pricelevel", ("name", "Retail")), CreateReference("pricelevel", ("name", "Retired")));
        SetState("pricelevel", retired.Id, 1, 100002);
        var quote = Quote(("pricelevelid", list));
        WriteIn("quotedetail", "quote", quote, 50m);

        Assert.Equal(11, ErrorOf(Line(quote, product, unit)));
        Assert.Equal(10, ErrorOf(Line(quote, product, null)));
        Assert.Equal(6, ErrorOf(Create("quotedetail", ("quoteid", new EntityReference("quote", quote)), ("quantity", 1m))));
        Assert.Equal(5, ErrorOf(Line(quote, product, unit, ("ispriceoverridden", true))));
        Assert.Equal(4, ErrorOf(WriteIn("quotedetail", "quote", quote, 1m, ("quantity", null))));
        Assert.Equal(2, ErrorOf(Line(Quote(), product, unit)));
        Assert.Equal(3, ErrorOf(Line(Quote(("pricelevelid", retired)), product, unit)));

        Assert.Equal(100m, Amount("quote", quote, "totalamount"));
        Assert.Equal(1, Read("quote", quote).GetAttributeValue<OptionSetValue>("pricingerrorcode").Value);
    }

    [Fact]
    public void Line_has_the_currency_of_its_document()
    {
        var euro = CreateReference(
            "transactioncurrency",
            ("currencyname", "Euro"),
            ("isocurrencycode", "EUR"),
            ("currencysymbol", "E"),
            ("currencyprecision", 2),
            ("exchangerate", 2m));

        var line = Read("quotedetail", WriteIn("quotedetail", "quote", Quote(("transactioncurrencyid", euro)), 50m));

        Assert.Equal(euro.Id, line.GetAttributeValue<EntityReference>("transactioncurrencyid").Id);
        Assert.Equal((100m, 50m), (line.GetAttributeValue<Money>("extendedamount").Value, line.GetAttributeValue<Money>("extendedamount_base").Value));
    }

    [Fact]
    public void Steps_on_Update_of_a_document_run_when_a_line_changes_its_totals()
    {
        var quote = Quote();
        Plugins.Step("Update", "quote", 40, "note {Message} {Id} {Target.totalamount}");

        WriteIn("quotedetail", "quote", quote, 50m);

        Assert.StartsWith($"Update {quote} ", Assert.Single(Plugins.Notes), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Discount_may_be_one_for_each_unit()
    {
        // https://learn.microsoft.com/dynamics365/sales/developer/product-discounting-methods
        Environment.RequireLocal("it changes a setting of the organization");
        var organization = new Entity("organization", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).OrganizationId)
        {
            ["discountcalculationmethod"] = new OptionSetValue(1),
        };
        Service.Update(organization);

        var quote = Quote();
        var line = WriteIn("quotedetail", "quote", quote, 100m, ("quantity", 200m), ("manualdiscountamount", new Money(10m)));
        organization["discountcalculationmethod"] = new OptionSetValue(0);
        Service.Update(organization);

        // 200 x 100 - 200 x 10
        Assert.Equal(18000m, Amount("quotedetail", line, "extendedamount"));
        Assert.Equal(2000m, Amount("quote", quote, "totallineitemdiscountamount"));
    }

    [SkippableFact]
    public void Organization_that_computes_prices_itself_is_asked_by_CalculatePrice()
    {
        // https://learn.microsoft.com/dynamics365/sales/developer/use-custom-pricing-products
        Environment.RequireLocal("it changes a setting of the organization");
        var organization = new Entity("organization", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).OrganizationId)
        {
            ["oobpricecalculationenabled"] = false,
        };
        var quote = Quote();
        Plugins.Step("CalculatePrice", "quote", 40, $"note {{Message}} {{Table}}\nupdate quote {quote} totalamount=money:42");
        Plugins.Step("CalculatePrice", "quotedetail", 40, "note {Message} {Table}");
        Service.Update(organization);

        var line = WriteIn("quotedetail", "quote", quote, 50m);
        organization["oobpricecalculationenabled"] = true;
        Service.Update(organization);

        Assert.Equal(["CalculatePrice quotedetail", "CalculatePrice quote"], Plugins.Notes);
        Assert.Null(Amount("quotedetail", line, "extendedamount"));
        Assert.Equal(42m, Amount("quote", quote, "totalamount"));
    }

    private (EntityReference Product, EntityReference Unit) Product()
    {
        var group = CreateReference("uomschedule", ("name", "Pieces"), ("baseuomname", "Piece"));
        var unit = CreateReference("uom", ("name", "Piece"), ("uomscheduleid", group), ("quantity", 1m));
        var product = CreateReference(
            "product",
            ("name", "Pump"),
            ("productnumber", Guid.NewGuid().ToString()),
            ("defaultuomid", unit),
            ("defaultuomscheduleid", group),
            ("quantitydecimal", 2),
            ("price", new Money(200m)),
            ("currentcost", new Money(100m)),
            ("standardcost", new Money(60m)));
        return (product, unit);
    }

    private Guid Item(
        EntityReference list, EntityReference product, EntityReference unit, int method, params (string Column, object? Value)[] values) => Create(
        "productpricelevel",
        [("pricelevelid", list), ("productid", product), ("uomid", unit), ("pricingmethodcode", new OptionSetValue(method)), .. values]);

    private Guid Line(Guid quote, EntityReference product, EntityReference? unit, params (string Column, object? Value)[] values) => Create(
        "quotedetail",
        [("quoteid", new EntityReference("quote", quote)), ("productid", product), ("uomid", unit), ("quantity", 2m), .. values]);

    private int ErrorOf(Guid line)
    {
        var row = Read("quotedetail", line);
        Assert.False(row.Contains("extendedamount"));
        return row.GetAttributeValue<OptionSetValue>("pricingerrorcode").Value;
    }

    private (decimal? Detail, decimal? LineDiscount, decimal? Discount, decimal? LessFreight, decimal? Tax, decimal? Total) TotalsOf(string table, Guid id)
    {
        var row = Read(table, id);
        var amounts = new[] { "totallineitemamount", "totallineitemdiscountamount", "totaldiscountamount", "totalamountlessfreight", "totaltax", "totalamount" }
            .Select(column => row.GetAttributeValue<Money>(column)?.Value)
            .ToArray();
        return (amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]);
    }
}

public sealed class PricingInMemory(InMemoryEnvironment environment) : PricingSpecification<InMemoryEnvironment>(environment);

public sealed class PricingOnFile(FileEnvironment environment) : PricingSpecification<FileEnvironment>(environment);

public sealed class PricingLive(LiveEnvironment environment) : PricingSpecification<LiveEnvironment>(environment);

public sealed class PricingOverHttp(OverHttpEnvironment environment) : PricingSpecification<OverHttpEnvironment>(environment);
