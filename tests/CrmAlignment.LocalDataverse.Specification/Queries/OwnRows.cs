using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>Rows of one test: named, and marked so that the test's queries find no others.</summary>
public sealed class OwnRows
{
    private readonly IOrganizationService _service;
    private readonly string _table;
    private readonly string _name;
    private readonly string _markColumn;
    private readonly string _mark = Guid.NewGuid().ToString("N")[..16];

    private OwnRows(IOrganizationService service, string table, string name, string mark) =>
        (_service, _table, _name, _markColumn) = (service, table, name, mark);

    /// <summary>The condition in FetchXML that finds the test's rows only.</summary>
    public string Mark => $"<condition attribute='{_markColumn}' operator='eq' value='{_mark}'/>";

    /// <summary>Leads, named by their subject.</summary>
    /// <param name="service">Creates and finds them.</param>
    public static OwnRows Leads(IOrganizationService service) => new(service, "lead", "subject", "jobtitle");

    /// <summary>Accounts, named by their name.</summary>
    /// <param name="service">Creates and finds them.</param>
    public static OwnRows Accounts(IOrganizationService service) => new(service, "account", "name", "accountnumber");

    /// <summary>Tasks, named by their subject.</summary>
    /// <param name="service">Creates and finds them.</param>
    public static OwnRows Tasks(IOrganizationService service) => new(service, "task", "subject", "description");

    /// <summary>Opportunities, named by their name.</summary>
    /// <param name="service">Creates and finds them.</param>
    public static OwnRows Opportunities(IOrganizationService service) => new(service, "opportunity", "name", "stepname");

    /// <summary>Users, named by their last name.</summary>
    /// <param name="service">Creates and finds them.</param>
    public static OwnRows Users(IOrganizationService service) => new(service, "systemuser", "lastname", "jobtitle");

    /// <summary>Creates a row.</summary>
    /// <param name="name">Its name in the test.</param>
    /// <param name="values">Other columns.</param>
    /// <returns>Its id.</returns>
    public Guid Add(string name, params (string Column, object? Value)[] values)
    {
        var row = new Entity(_table) { [_name] = name, [_markColumn] = _mark };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return _service.Create(row);
    }

    /// <summary>The names of the rows that conditions and filters find, in alphabetical order.</summary>
    /// <param name="filter">Conditions and filters in FetchXML, joined by and.</param>
    public string Where(string filter) => AskedBy(_service, filter);

    /// <summary>The same, asked by another user.</summary>
    /// <param name="asker">The other user's service.</param>
    /// <param name="filter">Conditions and filters in FetchXML, joined by and.</param>
    public string AskedBy(IOrganizationService asker, string filter) => Join(asker.RetrieveMultiple(new FetchExpression(
        $"<fetch><entity name='{_table}'><attribute name='{_name}'/><filter>{Mark}{filter}</filter></entity></fetch>")));

    /// <summary>The names of the rows for which one condition on a column holds.</summary>
    /// <param name="column">The column.</param>
    /// <param name="op">FetchXML's name of the operator.</param>
    /// <param name="values">The values, without markup.</param>
    public string Where(string column, string op, params string[] values) => Where(Condition(column, op, values));

    /// <summary>The names of the rows for which a condition of the SDK holds.</summary>
    /// <param name="column">The column.</param>
    /// <param name="op">The operator.</param>
    /// <param name="values">The values.</param>
    public string Where(string column, ConditionOperator op, params object[] values)
    {
        var query = Query();
        query.Criteria.AddCondition(column, op, values);
        return Join(_service.RetrieveMultiple(query));
    }

    /// <summary>The names of the rows that a query on their table finds, in the order in which they come.</summary>
    /// <param name="body">What stands inside the entity element, beside the name and the mark.</param>
    /// <param name="attributes">Attributes of the fetch element.</param>
    public string Fetch(string body, string attributes = "") => InOrder(Rows(body, attributes));

    /// <summary>The rows that a query on their table finds.</summary>
    /// <param name="body">What stands inside the entity element, beside the name and the mark.</param>
    /// <param name="attributes">Attributes of the fetch element.</param>
    public EntityCollection Rows(string body, string attributes = "") => _service.RetrieveMultiple(new FetchExpression(
        $"<fetch {attributes}><entity name='{_table}'><attribute name='{_name}'/>{body}<filter>{Mark}</filter></entity></fetch>"));

    /// <summary>The groups of an aggregate query over the rows.</summary>
    /// <param name="body">What stands inside the entity element, beside the mark.</param>
    /// <param name="attributes">Attributes of the fetch element.</param>
    public DataCollection<Entity> Aggregate(string body, string attributes = "") => _service.RetrieveMultiple(new FetchExpression(
        $"<fetch aggregate='true' {attributes}><entity name='{_table}'>{body}<filter>{Mark}</filter></entity></fetch>")).Entities;

    /// <summary>A query of the rows, with their names.</summary>
    public QueryExpression Query()
    {
        var query = new QueryExpression(_table) { ColumnSet = new ColumnSet(_name) };
        query.Criteria.AddCondition(_markColumn, ConditionOperator.Equal, _mark);
        return query;
    }

    /// <summary>The names of found rows in the order in which they came.</summary>
    /// <param name="found">The rows.</param>
    public string InOrder(EntityCollection found) => string.Join(' ', Names(found));

    /// <summary>A condition in FetchXML.</summary>
    /// <param name="column">The column.</param>
    /// <param name="op">Name of the operator.</param>
    /// <param name="values">The values, without markup.</param>
    public static string Condition(string column, string op, params string[] values)
    {
        var elements = string.Concat(values.Select(value => $"<value>{WebUtility.HtmlEncode(value)}</value>"));
        return $"<condition attribute='{column}' operator='{op}'>{elements}</condition>";
    }

    private string Join(EntityCollection found) => string.Join(' ', Names(found).Order(StringComparer.Ordinal));

    private IEnumerable<string> Names(EntityCollection found) => found.Entities.Select(row => row.GetAttributeValue<string>(_name));
}
