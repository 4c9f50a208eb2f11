using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Targets;

/// <summary>Records of a layer whose time in the funnel ended, or was last seen, so many days after they entered it.</summary>
/// <param name="OnTheWay">Those that are on their way, in this layer or one below.</param>
/// <param name="Won">Those that were won.</param>
/// <param name="Lost">Those that were lost.</param>
/// <param name="Waiting">Those on their way that are in this very layer.</param>
internal readonly record struct DayCounts(int OnTheWay, int Won, int Lost, int Waiting)
{
    public DayCounts With(PassageEnd end, bool waits) => end switch
    {
        PassageEnd.Won => this with { Won = Won + 1 },
        PassageEnd.Lost => this with { Lost = Lost + 1 },
        _ => this with { OnTheWay = OnTheWay + 1, Waiting = Waiting + (waits ? 1 : 0) },
    };

    public IEnumerable<Passage> Passages(int days) => Enumerable.Repeat(new Passage(days, PassageEnd.Won), Won)
        .Concat(Enumerable.Repeat(new Passage(days, PassageEnd.Lost), Lost))
        .Concat(Enumerable.Repeat(new Passage(days, PassageEnd.OnTheWay), OnTheWay));
}
