using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Requests;

namespace CrmAlignment.LocalDataverse.Messages.Queries;

/// <summary>The messages about queries, beside those that run them.</summary>
internal static class QueryMessages
{
    /// <summary>One handler a message.</summary>
    /// <returns>The handlers.</returns>
    public static IEnumerable<IMessageHandler> Handlers() =>
        [new QueryExpressionToFetchXmlHandler(), new FetchXmlToQueryExpressionHandler(), new RetrieveTotalRecordCountHandler()];
}
