using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Client.WebApi;

/// <summary>A message of the organization service as requests of HTTP: none, one, or several that succeed together or not at all.</summary>
/// <param name="Calls">The requests.</param>
/// <param name="Answer">Makes the response of the message out of their answers, in their order.</param>
internal sealed record WebPlan(IReadOnlyList<WebCall> Calls, Func<IReadOnlyList<WebAnswer>, OrganizationResponse> Answer)
{
    /// <summary>A plan of one request.</summary>
    public static WebPlan Of(WebCall call, Func<WebAnswer, OrganizationResponse> answer) => new([call], answers => answer(answers[0]));
}
