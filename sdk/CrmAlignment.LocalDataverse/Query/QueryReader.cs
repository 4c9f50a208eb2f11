using System;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Reads the queries of the SDK into query trees.</summary>
public static class QueryReader
{
    /// <summary>Reads any query of the SDK.</summary>
    /// <param name="query">QueryExpression, QueryByAttribute or FetchExpression.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The query is malformed or of an unknown kind.</exception>
    public static QueryTree Read(QueryBase query) => query switch
    {
        QueryExpression expression => QueryExpressionReader.Read(expression),
        QueryByAttribute attributes => QueryExpressionReader.Read(attributes),
        FetchExpression fetch => FetchXmlReader.Read(fetch.Query),
        null => throw new ArgumentNullException(nameof(query)),
        _ => throw QueryFault.NotSupported($"queries of the type {query.GetType().Name}"),
    };
}
