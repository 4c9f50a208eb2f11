using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Specification.Environments;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification;

/// <summary>
/// What one capability of Dataverse does, said in tests against <see cref="IOrganizationService"/>. A derived class for each
/// environment runs them there.
/// </summary>
/// <typeparam name="TEnvironment">Where the tests run; one for all tests of the class.</typeparam>
/// <param name="environment">The environment.</param>
public abstract class Specification<TEnvironment>(TEnvironment environment) : IClassFixture<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    /// <summary>Where the tests run.</summary>
    protected TEnvironment Environment { get; } = environment;

    /// <summary>The service of an administrator.</summary>
    protected IOrganizationService Service => Environment.Service;

    /// <summary>Creates a row.</summary>
    /// <param name="table">Logical name.</param>
    /// <param name="values">Its columns.</param>
    /// <returns>Its id.</returns>
    protected Guid Create(string table, params (string Column, object? Value)[] values) => Service.Create(Row(table, values));

    /// <summary>Creates a row and names it.</summary>
    /// <param name="table">Logical name.</param>
    /// <param name="values">Its columns.</param>
    /// <returns>A reference to it.</returns>
    protected EntityReference CreateReference(string table, params (string Column, object? Value)[] values) =>
        new(table, Create(table, values));

    /// <summary>Reads a row.</summary>
    /// <param name="table">Logical name.</param>
    /// <param name="id">Its id.</param>
    /// <param name="columns">The columns; all when none is named.</param>
    /// <returns>The row.</returns>
    protected Entity Read(string table, Guid id, params string[] columns) =>
        Service.Retrieve(table, id, columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns));

    /// <summary>Runs a FetchXML query as the administrator.</summary>
    /// <param name="fetchXml">The query.</param>
    /// <returns>What it finds.</returns>
    protected EntityCollection Fetch(string fetchXml) => Service.RetrieveMultiple(new FetchExpression(fetchXml));

    /// <summary>The rows with a value in a column.</summary>
    /// <param name="table">Logical name.</param>
    /// <param name="column">The column.</param>
    /// <param name="value">Its value; the id of a lookup.</param>
    /// <returns>The rows, with all columns.</returns>
    protected DataCollection<Entity> RowsWith(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return Service.RetrieveMultiple(query).Entities;
    }

    /// <summary>The fault that a request ends with.</summary>
    /// <param name="request">Sends it.</param>
    /// <returns>The fault.</returns>
    protected static OrganizationServiceFault Fault(Action request) =>
        Assert.Throws<FaultException<OrganizationServiceFault>>(request).Detail;

    /// <summary>Makes a row that is not stored yet.</summary>
    /// <param name="table">Logical name.</param>
    /// <param name="values">Its columns.</param>
    /// <returns>The row.</returns>
    protected static Entity Row(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table);
        row.Attributes.AddRange(values.Select(value => new System.Collections.Generic.KeyValuePair<string, object?>(value.Column, value.Value))!);
        return row;
    }
}
