extension Culture {
  static let english = Culture(
    weight: 340,
    family: """
      Abbott, Adams, Anderson, Archer, Bailey, Baker, Barnes, Bennett, Bishop, Brooks, Bryant, Burke, Carpenter, Carter, Chapman,
      Clark, Coleman, Collins, Cooper, Cox, Crawford, Davis, Dixon, Edwards, Ellis, Evans, Fisher, Fletcher, Foster, Freeman,
      Gardner, Gibson, Graham, Grant, Gray, Green, Griffin, Hall, Hamilton, Harper, Harris, Hawkins, Hayes, Henderson, Hill,
      Holmes, Howard, Hughes, Hunter, Jackson, James, Jenkins, Johnson, Jones, Jordan, Kelley, King, Lawson, Lewis, Long, Marshall,
      Mason, Matthews, Miller, Mitchell, Moore, Morgan, Morris, Murray, Myers, Nelson, Owens, Palmer, Parker, Payne, Perry,
      Phillips, Porter, Powell, Price, Reed, Reynolds, Rice, Richardson, Roberts, Rogers, Russell, Sanders, Scott, Shaw, Simmons,
      Smith, Spencer, Stevens, Stone, Sullivan, Taylor, Thomas, Thompson, Tucker, Turner, Wagner, Walker, Wallace, Ward, Warren,
      Watson, Webb, Wells, West, Wheeler, White, Williams, Wilson, Wood, Wright, Young
      """,
    girls: """
      Abigail, Alice, Amelia, Anna, Aria, Audrey, Aurora, Ava, Bella, Brooklyn, Caroline, Charlotte, Chloe, Claire, Daisy, Eleanor,
      Eliza, Ella, Emily, Emma, Evelyn, Faith, Grace, Hannah, Harper, Hazel, Isabella, Ivy, Jade, Josephine, Katherine, Layla,
      Lily, Lucy, Lydia, Madison, Mary Ann, Mia, Molly, Naomi, Nora, Olivia, Paige, Penelope, Rose, Ruby, Ruth, Sadie, Sarah, Savannah,
      Scarlett, Skylar, Sophia, Stella, Violet, Willow, Zoe, D'Asia, Ja'Nae
      """,
    boys: """
      Aaron, Adam, Aiden, Alexander, Andrew, Asher, Austin, Benjamin, Blake, Caleb, Carter, Charles, Christopher, Cole, Connor,
      Daniel, David, Dylan, Easton, Eli, Elijah, Ethan, Evan, Ezra, Finn, Gabriel, George, Grayson, Henry, Hudson, Hunter, Ian, Isaac,
      Isaiah, Jack, Jackson, Jacob, James, Jason, John Paul, Jonathan, Joseph, Joshua, Julian, Landon, Leo, Levi, Liam, Lincoln,
      Logan, Lucas, Luke, Mason, Matthew, Michael, Nathan, Nicholas, Noah, Nolan, Oliver, Owen, Parker, Robert, Ryan, Samuel, Theodore,
      Thomas, Tyler, William, Wyatt, Xavier, De'Andre, Ja'Marcus, D'Angelo
      """,
    middleNames: 0.85, doubleFamily: (0.02, "-"), suffixes: 0.06)

  static let spanish = Culture(
    weight: 210,
    family: """
      Aguilar, Álvarez, Arévalo, Ávila, Benítez, Briseño, Cabrera, Calderón, Campos, Cárdenas, Castañeda, Castillo, Castro, Chávez,
      Cordero, Cortés, De la Cruz, De León, Del Río, Delgado, Díaz, Domínguez, Escobar, Espinoza, Estrada, Fernández, Figueroa, Flores,
      Fuentes, Gálvez, García, Gómez, González, Guerrero, Gutiérrez, Hernández, Herrera, Ibáñez, Jiménez, Juárez, León, López, Lozano,
      Luján, Marín, Márquez, Martínez, Medina, Mejía, Méndez, Mendoza, Molina, Montañez, Morales, Muñoz, Navarro, Núñez, Ochoa, Ordóñez,
      Ortega, Ortiz, Pacheco, Padilla, Peña, Pérez, Quiñones, Ramírez, Ramos, Ríos, Rivera, Rodríguez, Rojas, Román, Romero, Ruiz,
      Salazar, Sánchez, Sandoval, Santiago, Serrano, Solís, Soto, Suárez, Treviño, Trujillo, Valdés, Vargas, Vásquez, Vega, Velázquez,
      Villaseñor, Yáñez, Zamora, Zúñiga
      """,
    girls: """
      Adriana, Alejandra, Alma, Ana Lucía, Ana Sofía, Andrea, Ángela, Araceli, Beatriz, Belén, Camila, Carmen, Catalina, Cecilia,
      Daniela, Elena, Estefanía, Esperanza, Fernanda, Gabriela, Guadalupe, Inés, Isabel, Itzel, Jimena, Lucía, Luz María, Maite,
      María Fernanda, María José, Mariana, Marisol, Martina, Mónica, Natalia, Paloma, Paulina, Pilar, Regina, Renata, Rocío, Rosa, Salomé,
      Sofía, Teresa, Valentina, Valeria, Verónica, Ximena, Yolanda, Zoé
      """,
    boys: """
      Adrián, Alejandro, Álvaro, Andrés, Ángel, Antonio, Bruno, Carlos, César, Cristóbal, Damián, Diego, Eduardo, Emiliano, Emilio,
      Enrique, Esteban, Felipe, Fernando, Francisco, Gael, Gerardo, Gonzalo, Guillermo, Gustavo, Héctor, Hugo, Ignacio, Iker, Iván, Javier,
      Jesús, Joaquín, Jorge, José Antonio, José Luis, Juan Carlos, Juan Pablo, Julián, Leonardo, Luis, Luis Ángel, Manuel, Mateo, Matías,
      Maximiliano, Miguel Ángel, Nicolás, Óscar, Pablo, Rafael, Ramón, Raúl, Ricardo, Rodrigo, Rubén, Santiago, Sebastián, Tomás, Ulises
      """,
    middleNames: 0.35, doubleFamily: (0.45, " "), doubleGiven: 0.08, suffixes: 0.02)

  static let irish = Culture(
    weight: 55,
    family: """
      O'Brien, O'Callaghan, O'Connell, O'Connor, O'Dea, O'Donnell, O'Dowd, O'Flaherty, O'Grady, O'Keefe, O'Leary, O'Malley, O'Neill,
      O'Reilly, O'Shea, O'Sullivan, O'Toole, Ó Briain, Ó Súilleabháin, Ní Dhomhnaill, MacDonald, MacKenzie, MacLeod, McAllister, McBride,
      McCarthy, McCormick, McDermott, McGee, McGrath, McGuire, McIntyre, McKenna, McLaughlin, McNamara, Brennan, Byrne, Doyle, Fitzgerald,
      Flanagan, Gallagher, Keane, Kinsella, Maguire, Mulligan, Nolan, Quinn, Rafferty, Sweeney, Tierney
      """,
    girls: """
      Aisling, Aoife, Bridget, Brónagh, Caoimhe, Ciara, Clodagh, Deirdre, Eileen, Fionnuala, Gráinne, Maeve, Molly, Niamh, Nóirín, Órla,
      Róisín, Saoirse, Sinéad, Síle, Siobhán, Úna
      """,
    boys: """
      Aidan, Brendan, Cillian, Colm, Conor, Cormac, Declan, Diarmuid, Eamon, Éanna, Fergus, Fionn, Kieran, Liam, Niall, Oisín, Pádraig,
      Rían, Ronan, Ruairí, Seamus, Seán, Tadhg
      """,
    middleNames: 0.7, doubleFamily: (0.03, "-"), suffixes: 0.03)

  static let german = Culture(
    weight: 45,
    family: """
      Bauer, Böhm, Brüggemann, Dürr, Fröhlich, Groß, Großmann, Grünewald, Heß, Höfer, Jäger, Kaiser, König, Krämer, Krüger, Löffler, Lütke,
      Möller, Müller, Neumann, Preuß, Reißer, Rößler, Schäfer, Schröder, Schütz, Strauß, von der Heide, von Bülow, Voß, Weiß, Zimmermann
      """,
    girls:
      "Annika, Bärbel, Elke, Franziska, Greta, Hannelore, Heike, Jördis, Käthe, Lena, Lieselotte, Mathilde, Märit, Sabine, Ulrike",
    boys:
      "Anton, Björn, Dietrich, Emil, Friedrich, Günther, Hans-Peter, Jörg, Jürgen, Karl-Heinz, Klaus, Lukas, Matthias, Rüdiger, Wolfgang",
    doubleFamily: (0.04, "-"), suffixes: 0.01)

  static let nordic = Culture(
    weight: 60,
    family: """
      Aas, Ångström, Bjørnstad, Blåfjell, Bøe, Carlsson, Dahl, Eriksson, Fjeld, Grønn, Gustafsson, Hallström, Håkansson, Jónsdóttir,
      Jørgensen, Kjær, Koskinen, Lindström, Løvås, Mäkinen, Møller, Nygård, Ødegaard, Öberg, Pedersen, Råberg, Sæther, Sjöberg, Söderlund,
      Sørensen, Strøm, Þórsson, Väisänen, Virtanen, Øster
      """,
    girls:
      "Åsa, Aino, Astrid, Bjørg, Elin, Freja, Frøydis, Guðrún, Ingrid, Kaisa, Linnéa, Maj-Britt, Mæva, Saga, Sigríður, Solveig, Tove, Ylva",
    boys:
      "Åge, Anders, Bjørn, Eero, Erik, Gunnar, Håkon, Halvor, Jón, Knut, Lars, Magnus, Odd, Ola, Pål, Rasmus, Søren, Sven, Ólafur, Väinö"
  )

  static let french = Culture(
    weight: 30,
    family: """
      Arsenault, Béchard, Bélanger, Bénard, Côté, D'Amours, D'Aragon, De La Fontaine, Desrosiers, Dubé, Duchêne, Fréchette, Gagné, Garçon,
      Hébert, L'Heureux, L'Italien, Lévesque, Maître, Noël, Ouellet, Pépin, Prévost, Saint-Pierre, Théberge, Tremblay, Trépanier
      """,
    girls:
      "Amélie, Anaïs, Anne-Marie, Chloé, Éloïse, Élodie, Françoise, Gaëlle, Geneviève, Hélène, Joséphine, Léa, Maëlys, Marie-Ève, Noémie, Océane, Zoë",
    boys:
      "André, Antoine, Benoît, Étienne, François, Gaël, Gérard, Jean-Baptiste, Jean-Luc, Jérôme, Joël, Léo, Loïc, Maël, Michaël, Noël, Rémi, Théo",
    doubleFamily: (0.1, "-"))

  static let slavicLatin = Culture(
    weight: 40,
    family: """
      Błaszczyk, Čapek, Dąbrowski, Dvořák, Gołębiowski, Havlíček, Horák, Jabłoński, Kołodziej, Kowalczyk, Kraljević, Kučera, Łukasik, Majić,
      Němec, Nowak, Petrović, Piątek, Růžička, Sedláček, Ślusarczyk, Stanković, Šimić, Świątek, Szczepański, Tomašević, Vuković, Wąsik,
      Wójcik, Wróbel, Zając, Żak, Žižka, Źróbek
      """,
    girls:
      "Agnieszka, Anežka, Bożena, Dragana, Eliška, Ivana, Jana, Kasia, Lucija, Małgorzata, Milica, Růžena, Světlana, Tereza, Zofia, Zdeňka, Željka",
    boys:
      "Bartłomiej, Bogdan, Čedomir, Dušan, Đorđe, Jiří, Krzysztof, Łukasz, Marek, Miloš, Ondřej, Paweł, Radosław, Stanisław, Tomáš, Václav, Željko"
  )

  static let portuguese = Culture(
    weight: 18,
    family:
      "Alcântara, Assunção, Brandão, Conceição, Da Silva, Dos Santos, Falcão, Gonçalves, Guimarães, Leitão, Magalhães, Simões, Teixeira, Vasconcelos",
    girls: "Ana Beatriz, Antônia, Conceição, Flávia, Inês, Júlia, Letícia, Luísa, Mafalda, Maria da Luz, Tânia",
    boys: "Afonso, Antônio, Cauã, Estêvão, Fábio, Gonçalo, João, João Pedro, Luís, Márcio, Tomé, Vinícius",
    doubleFamily: (0.4, " "))
}
