using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Player.Sessions;
using CrmAlignment.Player.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Endpoints;

/// <summary>Who the browser is, who it may be, and in which language it reads.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="people">The users.</param>
/// <param name="organization">The organization.</param>
/// <param name="options">The options.</param>
internal sealed class SessionEndpoint(SessionStore sessions, People people, LocalOrganization organization, PlayerOptions options)
{
    /// <summary>Tells of the session.</summary>
    public Task ShowAsync(HttpContext context)
    {
        var session = sessions.Of(context.Request)!;
        var all = people.All();
        var settings = new UserLocale(organization, session.UserId);
        var user = all.FirstOrDefault(person => person.Id == session.UserId)
            ?? throw new BadHttpRequestException("The user of the session is gone or disabled. Open the address that crma printed.", StatusCodes.Status403Forbidden);
        return JsonAnswer.WriteAsync(context, new
        {
            session.Token,
            User = new { user.Id, user.Name, user.Roles, user.RootRoleIds, IsAdministrator = user.RootRoleIds.Contains(organization.AdministratorRoleId) || user.Id == organization.SystemUserId },
            Users = all.Select(person => new { person.Id, person.Name, person.Roles }),
            settings.Language,
            settings.Languages,
            settings.TimeZone,
            Currency = Reference(settings.Currency),
            Organization = Organization(),
            Now = options.Clock?.GetUtcNow(),
            ClockMoves = options.Clock is not null,
        });
    }

    /// <summary>Lets the session act as another user.</summary>
    public async Task SwitchUserAsync(HttpContext context)
    {
        var session = sessions.Changing(context.Request);
        var asked = await JsonAnswer.ReadAsync<AskedUser>(context).ConfigureAwait(false);
        if (people.All().All(person => person.Id != asked.Id))
        {
            throw new BadHttpRequestException($"There is no enabled user {asked.Id}.");
        }

        sessions.Switch(session, asked.Id);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    /// <summary>Sets the language in which the user reads, in the user's settings.</summary>
    public async Task SetLanguageAsync(HttpContext context)
    {
        var session = sessions.Changing(context.Request);
        var asked = await JsonAnswer.ReadAsync<AskedLanguage>(context).ConfigureAwait(false);
        if (!new UserLocale(organization, session.UserId).Languages.Contains(asked.Language))
        {
            throw new BadHttpRequestException(string.Create(CultureInfo.InvariantCulture, $"The language {asked.Language} is not installed."));
        }

        organization.AdminService.Execute(new UpdateUserSettingsSystemUserRequest
        {
            UserId = session.UserId,
            Settings = new Entity("usersettings") { ["uilanguageid"] = asked.Language },
        });
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private object Organization()
    {
        var row = organization.AdminService.Retrieve("organization", organization.OrganizationId, new ColumnSet("name"));
        return new { organization.OrganizationId, Name = row.GetAttributeValue<string>("name") };
    }

    private static object Reference(EntityReference row) => new { row.Id, row.Name };

    private sealed record AskedUser(Guid Id);

    private sealed record AskedLanguage(int Language);
}
