using System;
using System.Globalization;
using System.ServiceModel;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Sessions;
using CrmAlignment.Player.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Player.Endpoints;

/// <summary>Moves the organization's own time on, and lets happen what is due by then.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="organization">The organization.</param>
/// <param name="options">The options.</param>
internal sealed class ClockEndpoint(SessionStore sessions, LocalOrganization organization, PlayerOptions options)
{
    /// <summary>Moves the clock.</summary>
    public async Task MoveAsync(HttpContext context)
    {
        sessions.Changing(context.Request);
        var asked = await JsonAnswer.ReadAsync<AskedTime>(context).ConfigureAwait(false);
        var clock = options.Clock ?? throw new BadHttpRequestException("The clock of this organization cannot be moved.");
        try
        {
            clock.MoveTo(asked.To);
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new BadHttpRequestException(
                string.Create(
                    CultureInfo.InvariantCulture, $"The clock shows {clock.GetUtcNow():u}. It can be moved on, up to the year 2999, never back: {asked.To:u}."),
                e);
        }

        organization.DrainAsyncOperations();
        DoDueWork(context);
        await JsonAnswer.WriteAsync(context, new { Now = clock.GetUtcNow() }).ConfigureAwait(false);
    }

    private void DoDueWork(HttpContext context)
    {
        try
        {
            options.DueWork?.Invoke(context.RequestAborted);
            organization.DrainAsyncOperations();
        }
        catch (FaultException<OrganizationServiceFault> e)
        {
            throw new BadHttpRequestException($"The clock was moved, but the work that is due then was refused: {e.Message}", StatusCodes.Status500InternalServerError, e);
        }
    }

    private sealed record AskedTime(DateTimeOffset To);
}
