namespace CrmAlignment.Domain.Targets;

/// <summary>A period that a target is held against, or its own.</summary>
/// <param name="Period">The period.</param>
/// <param name="ToDate">What came in as many of its days as are over of the target's own period; in all of them where that is over.</param>
/// <param name="Whole">What came in all of its days until today.</param>
public sealed record ComparedPeriod(FiscalPeriod Period, MeasuredFact ToDate, MeasuredFact Whole);
