using System;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Reading;

/// <summary>Reads the queries of the SDK into query trees.</summary>
internal static class QueryReader
{
    // Trees are immutable and depend on nothing but the text. One request reads its text twice, and programs send the same again.
    private static readonly ConditionalWeakTable<string, QueryTree> FetchTrees = new();

    /// <summary>Reads any query of the SDK.</summary>
    /// <param name="query">QueryExpression, QueryByAttribute or FetchExpression.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The query is malformed or of an unknown kind.</exception>
    public static QueryTree Read(QueryBase query) => query switch
    {
        QueryExpression expression => QueryExpressionReader.Read(expression),
        QueryByAttribute attributes => QueryExpressionReader.Read(attributes),
        FetchExpression { Query: { } text } => FetchTrees.GetValue(text, FetchXmlReader.Read),
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query),
        null => throw new ArgumentNullException(nameof(query)),
        _ => throw QueryFault.NotSupported($"queries of the type {query.GetType().Name}"),
    };

    /// <summary>The table that a query starts from.</summary>
    /// <param name="query">QueryExpression, QueryByAttribute or FetchExpression.</param>
    /// <returns>Its logical name; empty when the query names none.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">The query is malformed or of an unknown kind.</exception>
    public static string TableOf(QueryBase query) => query switch
    {
        QueryExpression expression => expression.EntityName ?? string.Empty,
        QueryByAttribute attributes => attributes.EntityName ?? string.Empty,
        _ => Read(query).Root.Table,
    };
}
