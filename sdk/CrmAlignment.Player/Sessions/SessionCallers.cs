using System;
using System.Collections.Generic;
using System.ServiceModel;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Sessions;

/// <summary>Says to the Web API as whom a request of a session acts.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="organization">The organization that is played.</param>
internal sealed class SessionCallers(SessionStore sessions, LocalOrganization organization)
{
    /// <summary>
    /// What apps are made of. On the platform the role Basic User, without which nobody opens an app, lets everyone read it
    /// (https://learn.microsoft.com/power-platform/admin/database-security#predefined-security-roles). A local organization has the role
    /// too, but files that were set up before it have users without: they are to be played all the same, so the player reads it for its
    /// users. Everything else they read themselves.
    /// </summary>
    private static readonly HashSet<string> Interface = new(StringComparer.OrdinalIgnoreCase)
    {
        "appmodules", "sitemaps", "systemforms", "savedqueries", "savedqueryvisualizations", "webresourceset",
    };

    private static readonly Dictionary<string, string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        ["systemforms"] = "systemform",
        ["savedqueries"] = "savedquery",
        ["savedqueryvisualizations"] = "savedqueryvisualization",
    };

    /// <summary>The user of a request; null when it belongs to no session.</summary>
    /// <exception cref="BadHttpRequestException">It changes something without the token of its session: 403.</exception>
    public Guid? UserOf(HttpRequest request)
    {
        if (sessions.Of(request) is not { } session)
        {
            return null;
        }

        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return !reads ? sessions.Changing(request).UserId
            : IsInterface(request) && !ReadsItself(request, session.UserId) ? organization.SystemUserId
            : session.UserId;
    }

    // Names of views, charts, forms and dashboards are in the language of who reads them.
    private bool ReadsItself(HttpRequest request, Guid user)
    {
        try
        {
            return Named.TryGetValue(SetOf(request.Path.Value![WebApiServer.ServicePath.Length..]), out var table)
                && organization.ServiceFor(user).RetrieveMultiple(new QueryExpression(table) { TopCount = 1 }) is not null;
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return false;
        }
    }

    // With $expand or a path below a row, the request would read other tables as SYSTEM too.
    private static bool IsInterface(HttpRequest request)
    {
        var path = request.Path.Value!;
        return path.StartsWith(WebApiServer.ServicePath, StringComparison.OrdinalIgnoreCase)
            && Interface.Contains(SetOf(path[WebApiServer.ServicePath.Length..]))
            && !request.Query.ContainsKey("$expand") && !request.Query.ContainsKey("fetchXml") && !request.Query.ContainsKey("$apply");
    }

    private static string SetOf(string path) => path.Contains('/', StringComparison.Ordinal) ? "" : path.Split('(')[0];
}
