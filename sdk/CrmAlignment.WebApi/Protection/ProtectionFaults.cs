using System;
using System.Globalization;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Protection;

/// <summary>
/// The answers to a user who has used up an allowance, in the platform's words.
/// https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#service-protection-api-limit-errors-returned
/// </summary>
/// <param name="limits">The limits.</param>
internal sealed class ProtectionFaults(ServiceProtection limits)
{
    private const int TooMany = 429;

    // How long to wait for others of one's own requests is documented nowhere: the least that the header can say, chosen here.
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly string _window = limits.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);

    /// <summary>There were too many requests.</summary>
    /// <param name="wait">How long there would be too many.</param>
    public WebResponse Requests(TimeSpan wait) => Answer(
        "0x80072322", string.Create(CultureInfo.InvariantCulture, $"Number of requests exceeded the limit of {limits.Requests} over time window of {_window} seconds."), wait);

    /// <summary>They took too long together.</summary>
    /// <param name="wait">How long they would have.</param>
    public WebResponse ExecutionTime(TimeSpan wait) => Answer(
        "0x80072321",
        string.Create(
            CultureInfo.InvariantCulture,
            $"Combined execution time of incoming requests exceeded limit of {limits.ExecutionTime.TotalMilliseconds:N0} milliseconds over time window of {_window} seconds. Decrease number of concurrent requests or reduce the duration of requests and try again later."),
        wait);

    /// <summary>There are too many at once.</summary>
    public WebResponse Concurrent() => Answer(
        "0x80072326", string.Create(CultureInfo.InvariantCulture, $"Number of concurrent requests exceeded the limit of {limits.Concurrent}."), Moment);

    private static WebResponse Answer(string code, string message, TimeSpan wait) => WebResponse.Error(new ErrorBody(TooMany, code, message))
        .With("Retry-After", Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture));
}
