using System.Collections.Generic;

namespace CrmAlignment.Cli.Settings.Input;

/// <summary>A user as a settings file wants him.</summary>
/// <param name="DomainName">Sign-in name.</param>
/// <param name="FirstName">First name for a user who is created; null where he must be there.</param>
/// <param name="LastName">Last name for a user who is created; null where he must be there.</param>
/// <param name="Roles">Names of the roles that he has.</param>
/// <param name="Place">Where he stands in the file.</param>
internal sealed record DesiredUser(string DomainName, string? FirstName, string? LastName, IReadOnlyList<string> Roles, string Place);
