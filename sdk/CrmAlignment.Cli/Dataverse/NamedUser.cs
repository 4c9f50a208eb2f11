using System;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>A user.</summary>
/// <param name="Id">Id of the systemuser.</param>
/// <param name="FullName">Name as people read it.</param>
internal sealed record NamedUser(Guid Id, string FullName);
