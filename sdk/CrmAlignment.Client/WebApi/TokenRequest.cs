using System;

namespace CrmAlignment.Client.WebApi;

/// <summary>A token that a request to an environment needs.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Environment">Address of the environment. The scope of its tokens is this address with "/.default"
/// (https://learn.microsoft.com/power-apps/developer/data-platform/authenticate-oauth).</param>
/// <param name="Rejected">The token that the environment has just answered with 401, once a request: give another, in Microsoft.Identity.Client
/// by WithForceRefresh. Null when the request is sent for the first time: a token that is kept and has not expired will do.</param>
public sealed record TokenRequest(Uri Environment, string? Rejected);
