using System;

namespace CrmAlignment.Domain.Attribution;

/// <summary>What the ledger holds of one opportunity and day, every reopening and correction of that day included.</summary>
/// <param name="Day">Day for which it counts.</param>
/// <param name="Credit">What is divided.</param>
public readonly record struct Win(DateTime Day, Credit Credit);
