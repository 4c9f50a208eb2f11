using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>What the specifications of quotes, orders, invoices and prices share.</summary>
public abstract class SalesDocumentSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    protected Guid Quote(params (string Column, object? Value)[] values) =>
        Create("quote", [("name", "Pumps"), ("customerid", CreateReference("account", ("name", "Contoso"))), .. values]);

    protected Guid Order(params (string Column, object? Value)[] values) =>
        Create("salesorder", [("name", "Pumps"), ("customerid", CreateReference("account", ("name", "Contoso"))), .. values]);

    /// <summary>A line that is in no catalog, of two pieces.</summary>
    protected Guid WriteIn(string table, string parent, Guid document, decimal price, params (string Column, object? Value)[] values)
    {
        var line = Row(
            table,
            ($"{parent}id", new EntityReference(parent, document)),
            ("isproductoverridden", true),
            ("productdescription", "Pump"),
            ("priceperunit", new Money(price)),
            ("quantity", 2m));
        foreach (var (column, value) in values)
        {
            line[column] = value;
        }

        return Service.Create(line);
    }

    protected void Activate(Guid quote) => SetState("quote", quote, 1, 2);

    protected void Win(Guid quote) =>
        Service.Execute(new WinQuoteRequest { QuoteClose = Close("quoteclose", "quote", quote), Status = new OptionSetValue(-1) });

    protected void CloseQuote(Guid quote, int status) =>
        Service.Execute(new CloseQuoteRequest { QuoteClose = Close("quoteclose", "quote", quote), Status = new OptionSetValue(status) });

    protected static Entity Close(string activity, string table, Guid id, params (string Column, object? Value)[] values) =>
        Row(activity, [($"{table}id", new EntityReference(table, id)), .. values]);

    protected void SetState(string table, Guid id, int state, int status) => Service.Update(
        new Entity(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) });

    protected (int State, int Status) StatusOf(string table, Guid id)
    {
        var row = Read(table, id, "statecode", "statuscode");
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    protected decimal? Amount(string table, Guid id, string column) => Read(table, id, column).GetAttributeValue<Money>(column)?.Value;

    protected Entity[] LinesOf(string table, string parent, Guid document)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition($"{parent}id", ConditionOperator.Equal, document);
        return [.. Service.RetrieveMultiple(query).Entities.OrderBy(line => line.GetAttributeValue<Money>("priceperunit")?.Value)];
    }
}
