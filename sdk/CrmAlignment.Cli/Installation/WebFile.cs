using System;

namespace CrmAlignment.Cli.Installation;

/// <summary>A web resource.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Content">Its bytes, in Base64.</param>
internal sealed record WebFile(Guid Id, string Name, string Content);
