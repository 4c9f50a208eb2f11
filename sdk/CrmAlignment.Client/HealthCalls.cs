using System;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client.Health;
using CrmAlignment.Model.Apis;
using NodaTime;

namespace CrmAlignment.Client;

/// <summary>The call about how marketing and sales work together.</summary>
/// <param name="service">Sends it.</param>
internal sealed class HealthCalls(ProtectedService service)
{
    public async Task<AlignmentHealth> CheckAsync(LocalDate? from, LocalDate? to, CancellationToken cancellationToken)
    {
        var answer = await new ApiCall(CheckAlignmentApi.UniqueName)
            .WithOptional(CheckAlignmentApi.From, Day(from))
            .WithOptional(CheckAlignmentApi.To, Day(to))
            .SendAsync(service, cancellationToken)
            .ConfigureAwait(false);
        return Payload.Object<AlignmentHealth>(answer, CheckAlignmentApi.Result);
    }

    private static DateTime? Day(LocalDate? day) => day?.AtMidnight().InUtc().ToDateTimeUtc();
}
