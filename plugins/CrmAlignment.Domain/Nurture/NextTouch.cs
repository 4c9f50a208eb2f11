using System;

namespace CrmAlignment.Domain.Nurture;

/// <summary>The touch that comes next.</summary>
/// <param name="Sequence">Sequence of its step.</param>
/// <param name="DueOn">When it is due (UTC).</param>
public readonly record struct NextTouch(int Sequence, DateTime DueOn);
