using System.Collections.Generic;

namespace CrmAlignment.Model.Schema.Commands;

/// <summary>What the report of leaks says: its question, its progress, and what was found.</summary>
internal static class LeakTexts
{
    internal static IReadOnlyList<CommandTextSchema> All { get; } = [.. Question, .. Progress, .. Findings, .. Numbers, .. Leads];

    private static IReadOnlyList<CommandTextSchema> Question =>
    [
        new("leaksTitle", new("Leaks", "Потери воронки", "Втрати воронки", "漏斗流失")),
        new(
            "leaksHint",
            new(
                "Of the leads that you may read, by the day on which they arrived in the organization's time zone. Leads excluded from KPIs and merged ones are left out. A share counts leads of which it is decided: who is still in work counts on neither side.",
                "По лидам, которые вы можете читать, по дню поступления в часовом поясе компании. Лиды, не учитываемые в показателях, и объединенные лиды не входят. Доля считается по лидам, о которых все решено: кто еще в работе, не входит ни в одну сторону.",
                "За лідами, які ви можете читати, за днем надходження в часовому поясі компанії. Ліди, що не враховуються в показниках, і об’єднані ліди не входять. Частка рахується за лідами, про яких усе вирішено: хто ще в роботі, не входить до жодного боку.",
                "统计您有权读取的线索，按公司时区的到达日期计。不计入指标的线索和已合并的线索除外。比例只计已有结果的线索：仍在处理的两边都不计。")),
        new("arrivedDuring", new("Leads arrived in", "Лиды поступили в периоде", "Ліди надійшли в періоді", "线索到达于")),
        new("segment", new("Segment", "Сегмент", "Сегмент", "细分市场")),
        new("allSegments", new("All segments", "Все сегменты", "Усі сегменти", "全部细分市场")),
        new(
            "firstSegments",
            new(
                "Only the first {0} segments are offered.",
                "Предлагаются только первые сегменты: {0}.",
                "Пропонуються лише перші сегменти: {0}.",
                "仅提供前 {0} 个细分市场。")),
        new("heldAgainst", new("Held against", "Сравнить с", "Порівняти з", "对比对象")),
        new("daysBefore", new("As many days before", "Столько же дней до того", "Стільки ж днів до того", "此前同样多的天数")),
        new("lastYear", new("The same days last year", "Те же дни годом ранее", "Ті самі дні роком раніше", "去年同期")),
        new("agreedTarget", new("Agreed target", "Согласованный план", "Узгоджений план", "约定的目标")),
        new(
            "targetOfAllSegments",
            new(
                "Agreed target of all segments",
                "Согласованный план по всем сегментам",
                "Узгоджений план за всіма сегментами",
                "全部细分市场的约定目标")),
        new("anotherSegment", new("Another segment, same days", "Другой сегмент, те же дни", "Інший сегмент, ті самі дні", "另一细分市场，相同日期")),
    ];

    private static IReadOnlyList<CommandTextSchema> Progress =>
    [
        new("stop", new("Stop", "Остановить", "Зупинити", "停止")),
        new("goOn", new("Go on", "Продолжить", "Продовжити", "继续")),
        new("leadsRead", new("Leads read so far: {0}...", "Прочитано лидов: {0}...", "Прочитано лідів: {0}...", "已读取线索 {0} 条…")),
        new("stopping", new("Stopping after this part...", "Остановка после этой порции...", "Зупинка після цієї порції...", "完成此批后停止…")),
        new(
            "stoppedAfter",
            new(
                "Stopped after {0} leads. What was read is kept: go on from there, or choose anew.",
                "Остановлено, прочитано лидов: {0}. Прочитанное сохранено: продолжите с этого места или выберите заново.",
                "Зупинено, прочитано лідів: {0}. Прочитане збережено: продовжте з цього місця або виберіть знову.",
                "读取 {0} 条线索后已停止。已读取的保留：可从该处继续，或重新选择。")),
        new(
            "failedAfter",
            new(
                "After {0} leads a part could not be read. What was read is kept: go on from there.",
                "После {0} лидов порцию прочитать не удалось. Прочитанное сохранено: продолжите с этого места.",
                "Після {0} лідів порцію прочитати не вдалося. Прочитане збережено: продовжте з цього місця.",
                "读取 {0} 条线索后有一批未能读取。已读取的保留：可从该处继续。")),
        new("noAnswer", new("{0} gave no answer ({1}).", "{0}: ответа нет ({1}).", "{0}: відповіді немає ({1}).", "{0} 没有应答（{1}）。")),
        new(
            "diagnosed",
            new(
                "{0} leads arrived in {1}, held against {2} ({3})",
                "Лидов поступило: {0}, период: {1}; для сравнения: {2} ({3})",
                "Лідів надійшло: {0}, період: {1}; для порівняння: {2} ({3})",
                "{1} 到达线索 {0} 条，对比 {2} 条（{3}）")),
        new(
            "diagnosedByTarget",
            new(
                "{0} leads arrived in {1}, held against: {2}",
                "Лидов поступило: {0}, период: {1}; для сравнения: {2}",
                "Лідів надійшло: {0}, період: {1}; для порівняння: {2}",
                "{1} 到达线索 {0} 条，对比：{2}")),
        new("fromDayTo", new("{0} to {1}", "с {0} по {1}", "з {0} по {1}", "{0} 至 {1}")),
        new("ofSegment", new("{0}, segment {1}", "{0}, сегмент «{1}»", "{0}, сегмент «{1}»", "{0}，细分市场“{1}”")),
    ];

    private static IReadOnlyList<CommandTextSchema> Findings =>
    [
        new(
            "leaksRanked",
            new(
                "Where leads are lost, the most expensive first",
                "Где теряются лиды, самое дорогое место первым",
                "Де втрачаються ліди, найдорожче місце першим",
                "线索在哪里流失，代价最大者在前")),
        new("fromTo", new("{0} to {1}", "От «{0}» к «{1}»", "Від «{0}» до «{1}»", "从“{0}”到“{1}”")),
        new("leakSure", new("Very likely: beyond chance", "Очень вероятно: это не случайность", "Дуже ймовірно: це не випадковість", "很可能：超出偶然范围")),
        new("leakUnsure", new("Uncertain: may be chance", "Не ясно: возможно, случайность", "Не ясно: можливо, випадковість", "不确定：可能是偶然")),
        new(
            "leakUnknown",
            new(
                "Not enough data: fewer than {0} decided",
                "Недостаточно данных: решено менее {0}",
                "Недостатньо даних: вирішено менше {0}",
                "数据不足：已有结果的少于 {0}")),
        new("noTarget", new("No target", "Плана нет", "Плану немає", "无目标")),
        new("leakNone", new("No worse", "Не хуже", "Не гірше", "不比参照差")),
        new("leakShares", new("{0} went on, instead of {1}.", "Дальше прошли {0} вместо {1}.", "Далі пройшли {0} замість {1}.", "进入下一层：{0}，参照：{1}。")),
        new(
            "leakPlanned",
            new(
                "{0} went on, instead of the planned {1}.",
                "Дальше прошли {0}, а по плану {1}.",
                "Далі пройшли {0}, а за планом {1}.",
                "进入下一层：{0}，目标值：{1}。")),
        new(
            "leakMoney",
            new(
                "That is about {0} leads fewer, which would have brought about {1}.",
                "Это примерно на столько лидов меньше: {0}. Они принесли бы около {1}.",
                "Це приблизно на стільки лідів менше: {0}. Вони принесли б близько {1}.",
                "即约少了 {0} 条线索，它们本可带来约 {1}。")),
        new(
            "leakWithoutMoney",
            new(
                "That is about {0} leads fewer; not enough data to say what they would have brought.",
                "Это примерно на столько лидов меньше: {0}. Сколько они принесли бы, сказать нельзя: недостаточно данных.",
                "Це приблизно на стільки лідів менше: {0}. Скільки вони принесли б, сказати не можна: недостатньо даних.",
                "即约少了 {0} 条线索；数据不足，无法估计它们本可带来多少。")),
        new("mostFrequent", new("Most frequent reasons: {0}.", "Самые частые причины: {0}.", "Найчастіші причини: {0}.", "最常见的原因：{0}。")),
        new("reasonOf", new("{0} (leads: {1})", "{0} (лидов: {1})", "{0} (лідів: {1})", "{0}（{1} 条线索）")),
        new("showLeft", new("Leads that did not go on: {0}", "Лиды, не прошедшие дальше: {0}", "Ліди, що не пройшли далі: {0}", "未进入下一层的线索：{0}")),
        new(
            "notAdded",
            new(
                "Do not add the amounts of two layers: a lead that the first loses, the second cannot lose again.",
                "Не складывайте суммы двух слоев: лида, потерянного на первом, второй потерять уже не может.",
                "Не додавайте суми двох шарів: ліда, втраченого на першому, другий втратити вже не може.",
                "请勿将两层的金额相加：第一层流失的线索，第二层不会再次流失。")),
        new(
            "noneWorse",
            new(
                "No layer of which enough is known does worse than the reference.",
                "Ни один слой, о котором известно достаточно, не хуже образца.",
                "Жоден шар, про який відомо достатньо, не гірший за зразок.",
                "在数据充足的各层中，没有一层比参照差。")),
        new(
            "noneBelowTarget",
            new(
                "No layer of which enough is known falls short of its target.",
                "Ни один слой, о котором известно достаточно, не ниже плана.",
                "Жоден шар, про який відомо достатньо, не нижчий за план.",
                "在数据充足的各层中，没有一层低于目标。")),
        new(
            "notEnoughHere",
            new(
                "Not enough data, since fewer than {0} leads are decided: {1}.",
                "Недостаточно данных, так как решено менее {0} лидов: {1}.",
                "Недостатньо даних, бо вирішено менше {0} лідів: {1}.",
                "数据不足，因为已有结果的线索少于 {0} 条：{1}。")),
        new(
            "noTargetAt",
            new(
                "No target: {0}. A layer is planned by the targets of this layer and the next for exactly this period; what sales accepts also by the acceptance rate.",
                "Плана нет: {0}. Слой планируют планы этого и следующего слоя ровно на этот период, а прием продажами — также доля принятых передач.",
                "Плану немає: {0}. Шар планують плани цього й наступного шару рівно на цей період, а приймання продажами — також частка прийнятих передач.",
                "无目标：{0}。每层的目标由恰好此期间该层与下一层的目标得出；销售接受也可由移交接受率得出。")),
        new("decidedAt", new("{0}: {1} and {2}", "{0}: {1} и {2}", "{0}: {1} і {2}", "{0}：{1} 和 {2}")),
        new(
            "notEnoughAt",
            new(
                "Not enough data, since fewer than {0} leads are decided on a side (here and in the reference): {1}.",
                "Недостаточно данных: с одной из сторон решено менее {0} лидов (здесь и в образце): {1}.",
                "Недостатньо даних: з одного з боків вирішено менше {0} лідів (тут і в зразку): {1}.",
                "数据不足，因为有一边已有结果的线索少于 {0} 条（此处与参照）：{1}。")),
    ];

    private static IReadOnlyList<CommandTextSchema> Numbers =>
    [
        new("between", new("{0} ({1} to {2})", "{0} (от {1} до {2})", "{0} (від {1} до {2})", "{0}（{1} 至 {2}）")),
        new("shareBetween", new("{0} ({1} to {2}) of {3}", "{0} (от {1} до {2}) из {3}", "{0} (від {1} до {2}) з {3}", "{3} 中 {0}（{1} 至 {2}）")),
        new("shareOf", new("{0} of {1}", "{0} из {1}", "{0} з {1}", "{1} 中 {0}")),
        new("noneDecided", new("None decided", "Ничего не решено", "Нічого не вирішено", "尚无结果")),
        new("layerConversion", new("Who went on, beside the reference", "Кто прошел дальше, рядом с образцом", "Хто пройшов далі, поруч зі зразком", "进入下一层的比例与参照")),
        new(
            "layerConversionPlanned",
            new(
                "Who went on, beside the target",
                "Кто прошел дальше, рядом с планом",
                "Хто пройшов далі, поруч із планом",
                "进入下一层的比例与目标")),
        new(
            "intervalHint",
            new(
                "A point is the share that went on, the bar the range in which it lies in 95 of 100 cases. The fewer leads, the longer the bar.",
                "Точка: доля прошедших дальше; полоса: границы, в которых она лежит в 95 случаях из 100. Чем меньше лидов, тем длиннее полоса.",
                "Точка: частка тих, що пройшли далі; смуга: межі, у яких вона лежить у 95 випадках зі 100. Чим менше лідів, тим довша смуга.",
                "点是进入下一层的比例，横条是它在 100 次中有 95 次所在的范围。线索越少，横条越长。")),
        new("wentOnShare", new("Went on, of those decided", "Прошли дальше из решенных", "Пройшли далі з вирішених", "已有结果者中进入下一层的")),
        new("reference", new("Reference", "Образец", "Зразок", "参照")),
        new("ofReference", new("Reference: {0}", "Образец: {0}", "Зразок: {0}", "参照：{0}")),
        new("difference", new("Difference", "Разница", "Різниця", "差异")),
        new("confidence", new("How sure", "Насколько точно", "Наскільки точно", "把握程度")),
        new("missingLeads", new("Leads fewer", "Лидов меньше на", "Лідів менше на", "少了的线索")),
        new("moneyLost", new("Revenue lost", "Потерянная выручка", "Втрачена виручка", "流失的收入")),
        new("lowEnd", new("{0}: at least", "{0}: не менее", "{0}: не менше", "{0}：下限")),
        new("highEnd", new("{0}: at most", "{0}: не более", "{0}: не більше", "{0}：上限")),
        new("whereabouts", new("What became of the leads", "Что стало с лидами", "Що сталося з лідами", "线索的去向")),
        new("whereaboutsHint", new("A number opens the leads behind it.", "Число открывает лидов, которые за ним стоят.", "Число відкриває лідів, які за ним стоять.", "点击数字可查看对应的线索。")),
        new("entered", new("Entered", "Вошли", "Увійшли", "进入本层")),
        new("wentOn", new("Went on", "Прошли дальше", "Пройшли далі", "进入下一层")),
        new("inNurture", new("In nurture", "На подпитке", "На підживленні", "孵化中")),
        new("lost", new("Lost", "Потеряны", "Втрачені", "已流失")),
        new("left", new("Did not go on", "Не прошли дальше", "Не пройшли далі", "未进入下一层")),
        new("nineOfTen", new("Days, nine of ten", "Дней, девять из десяти", "Днів, дев’ять із десяти", "十分之九所用的天数")),
        new("measured", new("Leads measured", "Измерено лидов", "Виміряно лідів", "计时的线索")),
        new(
            "daysOf",
            new(
                "{0} days; nine of ten within {1}; leads measured: {2}",
                "Дней: {0}; девять из десяти: {1}; измерено лидов: {2}",
                "Днів: {0}; дев’ять із десяти: {1}; виміряно лідів: {2}",
                "{0} 天；十分之九在 {1} 天内；计时的线索：{2}")),
        new("lostByReason", new("Why leads did not go on", "Почему лиды не прошли дальше", "Чому ліди не пройшли далі", "线索未进入下一层的原因")),
        new(
            "lostByReasonHint",
            new(
                "Of those in nurture and those lost; of opportunities the reason of their status.",
                "По тем, кто на подпитке, и по потерянным; у сделок причина состояния.",
                "За тими, хто на підживленні, і за втраченими; в угод причина стану.",
                "按孵化中和已流失的线索计；商机按其状态原因计。")),
        new("reason", new("Reason", "Причина", "Причина", "原因")),
        new("reasons", new("Reasons", "Причины", "Причини", "各项原因")),
        new("noReason", new("Nobody said why", "Причина не указана", "Причину не вказано", "未说明原因")),
        new("shareOfLeft", new("Of those who did not go on", "Из не прошедших дальше", "З тих, що не пройшли далі", "占未进入下一层者")),
    ];

    private static IReadOnlyList<CommandTextSchema> Leads =>
    [
        new("lead", new("Lead", "Лид", "Лід", "线索")),
        new("leadsBehind", new("Leads, {0}: {1}", "Лиды, {0}: {1}", "Ліди, {0}: {1}", "线索，{0}：{1}")),
        new("firstOf", new("The newest {0} of {1}.", "Самые новые: {0} из {1}.", "Найновіші: {0} з {1}.", "{1} 条中最新的 {0} 条。")),
        new(
            "leadsMoved",
            new(
                "{0} now, where {1} were counted: leads have moved on since.",
                "Сейчас {0}, посчитано было {1}: лиды с тех пор продвинулись.",
                "Зараз {0}, пораховано було {1}: ліди відтоді просунулися.",
                "现在 {0} 条，当时计为 {1} 条：此后线索有变化。")),
        new("closeLeads", new("Close the list", "Закрыть список", "Закрити список", "关闭列表")),
    ];
}
