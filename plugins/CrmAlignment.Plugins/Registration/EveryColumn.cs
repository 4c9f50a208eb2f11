using CrmAlignment.Domain.Records;

namespace CrmAlignment.Plugins.Registration;

/// <summary>Named by a step whose image must bring every column: what it reads is data, such as agreed criteria.</summary>
[Columns(ColumnsAttribute.Every)]
internal static class EveryColumn;
