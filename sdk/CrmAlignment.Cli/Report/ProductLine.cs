namespace CrmAlignment.Cli.Report;

/// <summary>Closed opportunities about one product. One about several counts for each of them, its revenue is shared among them.</summary>
/// <param name="Name">Name of the product; empty where an opportunity has no line.</param>
/// <param name="Won">Won opportunities.</param>
/// <param name="Lost">Lost opportunities.</param>
/// <param name="Revenue">Revenue of the won ones, in base currency, shared by the amounts of their lines.</param>
public sealed record ProductLine(string Name, int Won, int Lost, decimal Revenue)
{
    /// <summary>Won ones of those that were closed, 0 to 1.</summary>
    public decimal? WinRate => Won + Lost == 0 ? null : (decimal)Won / (Won + Lost);
}
