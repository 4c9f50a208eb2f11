using System;

namespace CrmAlignment.Domain.Health;

/// <summary>A row behind a number.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
public sealed record CaseRow(Guid Id, string Name);
