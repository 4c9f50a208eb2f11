using System;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// The user on whose behalf a request is sent.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api
/// </summary>
internal static class Impersonation
{
    private const string UserId = "MSCRMCallerID";

    private const string ObjectId = "CallerObjectId";

    /// <summary>The column and the value by which a request names a user; null when it names none.</summary>
    /// <exception cref="WebApiException">The value is no id, or both headers are there.</exception>
    public static (string Column, Guid Id)? CallerNamed(WebRequest request)
    {
        var (user, directory) = (request.Header(UserId), request.Header(ObjectId));
        return (user, directory) switch
        {
            (null, null) => null,
            (not null, not null) => throw WebApiException.BadRequest($"The request has {UserId} and {ObjectId}. Send one of them."),
            (not null, _) => ("systemuserid", Read(UserId, user)),
            _ => ("azureactivedirectoryobjectid", Read(ObjectId, directory!)),
        };
    }

    private static Guid Read(string header, string text) => Guid.TryParse(text, out var id)
        ? id
        : throw WebApiException.BadRequest($"{header}: '{text}' is no id. Send the GUID of a user.");
}
